/** One network in the list. */
import { VisuallyHidden } from '@mantine/core';
import { routeHash } from '../../navigation/route.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { MasterItem } from '../../ui/MasterDetail.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { DimRow } from './DimRow.tsx';

interface NetworkItemProps {
  readonly network: Network;
  readonly isChosen: boolean;
}

export function NetworkItem({ network, isChosen }: NetworkItemProps) {
  return (
    <MasterItem href={routeHash('networks', network.id)} isChosen={isChosen} title={network.name}>
      <NetworkFacts network={network} isShort />
    </MasterItem>
  );
}

interface NetworkFactsProps {
  readonly network: Network;
  /** In a list the moment alone says when it was last heard. */
  readonly isShort?: boolean;
}

/** Last heard, postback count and marks, on one line. */
export function NetworkFacts({ network, isShort = false }: NetworkFactsProps) {
  const { count } = useFormats();
  const messages = useText().networks;
  const { postbackCount, lastHeardAt } = network;
  return (
    <DimRow>
      <span>
        {lastHeardAt === null ? (
          messages.neverReceived
        ) : (
          <>
            {isShort ? <VisuallyHidden>{messages.lastReceived}</VisuallyHidden> : messages.lastReceived}{' '}
            <Timestamp at={lastHeardAt} />
          </>
        )}
      </span>
      {postbackCount > 0 && <span>{messages.postbacks(count(postbackCount), postbackCount === 1)}</span>}
      {network.acceptsKeyless && (
        <Tag tone="wait" hint={messages.keylessHint}>
          {messages.keyless}
        </Tag>
      )}
      {network.test && <Tag hint={messages.testHint}>{messages.test}</Tag>}
    </DimRow>
  );
}
