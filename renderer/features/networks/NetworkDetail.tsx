/** Everything about one network. */
import type { Network } from '../../../shared/contract/networks.ts';
import { AllowListSection } from './access/AllowListSection.tsx';
import { KeySection } from './access/KeySection.tsx';
import { SignatureSection } from './access/SignatureSection.tsx';
import { KeylessSection } from './KeylessSection.tsx';
import { NetworkFacts } from './NetworkItem.tsx';
import { NetworkForm } from './NetworkForm.tsx';
import classes from './Networks.module.css';
import { PostbackUrlSection } from './PostbackUrlSection.tsx';
import { RemoveNetwork } from './RemoveNetwork.tsx';

export function NetworkDetail({ network }: { readonly network: Network }) {
  return (
    <article aria-label={network.name}>
      <header className={classes['head']}>
        <div>
          <h2 className={classes['name']}>{network.name}</h2>
          <NetworkFacts network={network} />
        </div>
        <RemoveNetwork network={network} />
      </header>
      <PostbackUrlSection network={network} />
      <KeySection network={network} />
      <AllowListSection network={network} />
      <SignatureSection network={network} />
      <KeylessSection network={network} />
      <NetworkForm network={network} />
    </article>
  );
}
