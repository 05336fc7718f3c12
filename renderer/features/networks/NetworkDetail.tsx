/** Everything about one network. */
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Section } from '../../ui/Section.tsx';
import { TitleRow } from '../../ui/TitleRow.tsx';
import { useText } from '../../ui/text-context.ts';
import { FirstContact } from './FirstContact.tsx';
import { AllowListSection } from './access/AllowListSection.tsx';
import { KeySection } from './access/KeySection.tsx';
import { SignatureSection } from './access/SignatureSection.tsx';
import { KeylessSection } from './KeylessSection.tsx';
import { NetworkFacts } from './NetworkItem.tsx';
import { NetworkForm } from './NetworkForm.tsx';
import { PostbackUrlSection } from './PostbackUrlSection.tsx';
import { PresetNotes } from './PresetNotes.tsx';
import { RemoveNetwork } from './RemoveNetwork.tsx';
import { Reprocessing } from './Reprocessing.tsx';
import { ValuesSection } from './ValuesSection.tsx';

export function NetworkDetail({ network }: { readonly network: Network }) {
  const text = useText();
  const preset = findPreset(network.preset);
  return (
    <article aria-label={network.name}>
      <TitleRow
        title={network.name}
        facts={<NetworkFacts network={network} />}
        actions={<RemoveNetwork network={network} />}
      />
      <Reprocessing network={network} />
      {network.confirmedAt === null && network.postbackCount > 0 && !network.test && (
        <FirstContact network={network} />
      )}
      <PostbackUrlSection network={network} />
      {preset !== null && (
        <Section title={text.catalog.about(preset.name)}>
          <PresetNotes preset={preset} />
        </Section>
      )}
      <ValuesSection network={network} />
      <NetworkForm network={network} />
      <KeySection network={network} />
      <AllowListSection network={network} />
      <SignatureSection network={network} />
      <KeylessSection network={network} />
    </article>
  );
}
