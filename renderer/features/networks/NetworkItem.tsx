/** One network in the list. */
import { routeHash } from '../../navigation/route.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { MasterItem } from '../../ui/MasterDetail.tsx';
import { Moment } from '../../ui/Timestamp.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { count } from '../../ui/count.ts';
import classes from './Networks.module.css';

interface NetworkItemProps {
  readonly network: Network;
  readonly isChosen: boolean;
}

export function NetworkItem({ network, isChosen }: NetworkItemProps) {
  return (
    <MasterItem href={routeHash('networks', network.id)} isChosen={isChosen} title={network.name}>
      <NetworkFacts network={network} />
    </MasterItem>
  );
}

/** Last heard, postback count and marks, on one line. */
export function NetworkFacts({ network }: { readonly network: Network }) {
  const words = useText().networks;
  const { postbackCount, lastHeardAt } = network;
  return (
    <span className={classes['facts']}>
      <span>
        {lastHeardAt === null ? (
          words.neverHeard
        ) : (
          <>
            {words.lastHeard} <Moment at={lastHeardAt} />
          </>
        )}
      </span>
      <span>{words.postbacks(count(postbackCount), postbackCount === 1)}</span>
      {network.acceptsKeyless && (
        <Tag tone="wait" hint={words.keylessHint}>
          {words.keyless}
        </Tag>
      )}
      {network.test && <Tag hint={words.testHint}>{words.test}</Tag>}
    </span>
  );
}
