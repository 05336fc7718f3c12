/** The conversion that a postback is about, and how each of its postbacks moved it. */
import { Anchor, Table } from '@mantine/core';
import type { ConversionView } from '../../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { showPostback } from '../../../navigation/route.ts';
import { formatMoney } from '../../../ui/money.ts';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { relationMessages } from '../relation-messages.ts';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './ConversionHistory.module.css';

interface ConversionHistoryProps {
  readonly conversion: ConversionView;
  /** The postback that is shown. */
  readonly current: PostbackId;
}

export function ConversionHistory({ conversion, current }: ConversionHistoryProps) {
  const text = useText();
  const messages = text.parsing.conversion;
  const isPayoutMoved = conversion.history.some(
    ({ relation }) =>
      relation?.kind === 'change' &&
      relation.payout !== null &&
      relation.payout.from.micros !== null &&
      relation.payout.to.micros !== null,
  );
  return (
    <>
      <h3 className={classes['title']}>{messages.title}</h3>
      <div>{stateMessages(conversion, text)}</div>
      {isPayoutMoved && <Note tone="wait">{messages.payoutChanged}</Note>}
      <Table verticalSpacing={3} aria-label={messages.history}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.when}</Table.Th>
            <Table.Th>{messages.said}</Table.Th>
            <Table.Th>{messages.effect}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {conversion.history.map((step) => (
            <Table.Tr key={step.postbackId} data-current={step.postbackId === current || undefined}>
              <Table.Td>
                {step.postbackId === current ? (
                  <>
                    <Timestamp at={step.receivedAt} /> <Dim>{messages.thisOne}</Dim>
                  </>
                ) : (
                  <Anchor
                    component="button"
                    inherit
                    title={messages.open}
                    onClick={() => {
                      showPostback(step.postbackId);
                    }}
                  >
                    <Timestamp at={step.receivedAt} />
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td>{saidMessages(step, text.window.shared.unknown)}</Table.Td>
              <Table.Td>
                {(step.relation === null ? null : relationMessages(step.relation, text)?.words) ??
                  text.parsing.relation.first}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function stateMessages(conversion: ConversionView, text: ReturnType<typeof useText>): string {
  const { eventNames, statuses } = text.window;
  const parts = [eventNames[conversion.event]];
  if (conversion.status !== null) parts.push(statuses[conversion.status]);
  if (conversion.payout !== null) parts.push(formatMoney(conversion.payout, conversion.currency));
  return parts.join(' · ');
}

/** The network's own words, and the amount. */
function saidMessages(step: ConversionView['history'][number], none: string): string {
  const said = [...new Set([step.eventWord, step.statusWord])].filter((word) => word !== null);
  if (step.payout !== null) said.push(formatMoney(step.payout, step.currency));
  return said.length === 0 ? none : visibleText(said.join(' · '));
}
