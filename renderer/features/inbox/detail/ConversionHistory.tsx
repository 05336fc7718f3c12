/** The conversion that a postback is about, and how each of its postbacks moved it. */
import { Anchor, Button, Group, Table } from '@mantine/core';
import { Pencil } from 'lucide-react';
import type { ConversionView } from '../../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { showPostback } from '../../../navigation/route.ts';
import { formatsOf } from '../../../ui/formats.ts';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { entryMessage } from '../hand/hand-messages.ts';
import { useUndoEntry } from '../hand/use-undo-entry.ts';
import { relationMessages } from '../relation-messages.ts';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './ConversionHistory.module.css';
import { WorthLine } from './WorthLine.tsx';

interface ConversionHistoryProps {
  readonly conversion: ConversionView;
  /** The postback that is shown. */
  readonly current: PostbackId;
  readonly onCorrect: () => void;
}

type Step = ConversionView['history'][number];

export function ConversionHistory({ conversion, current, onCorrect }: ConversionHistoryProps) {
  const text = useText();
  const entries = useUndoEntry();
  const messages = text.parsing.conversion;
  const isPayoutMoved = conversion.history.some(
    ({ relation, byHand }) =>
      byHand === null &&
      relation?.kind === 'change' &&
      relation.payout !== null &&
      relation.payout.from.micros !== null &&
      relation.payout.to.micros !== null,
  );
  return (
    <>
      <h3 className={classes['title']}>{messages.title}</h3>
      <Group gap="sm">
        <span>{stateMessages(conversion, text)}</span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Pencil size={14} aria-hidden />}
          onClick={onCorrect}
        >
          {text.byHand.correct}
        </Button>
      </Group>
      <WorthLine conversion={conversion} />
      {conversion.isVoid && <Note tone="wait">{text.byHand.isVoid}</Note>}
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
              <Table.Td>
                {step.byHand === null ? saidMessages(step, text) : entryMessage(step.byHand, text)}
              </Table.Td>
              <Table.Td>
                {effectMessage(step, text)}{' '}
                {step.byHand?.canBeUndone === true && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.byHand.undo}
                    loading={entries.isPending}
                    onClick={() => {
                      entries.undo(conversion.id, step.postbackId);
                    }}
                  >
                    {text.window.shared.undo}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** What it did to the conversion; nothing where it was taken back. */
function effectMessage({ relation, byHand }: Step, text: Text): string {
  if (byHand?.isUndone === true) return text.byHand.undone;
  const message = relation === null ? null : relationMessages(relation, text)?.message;
  return message ?? (byHand === null ? text.parsing.relation.first : text.byHand.kinds.added);
}

function stateMessages(conversion: ConversionView, text: Text): string {
  const { formatMoney } = formatsOf(text.locale);
  const { eventNames, statuses } = text.window;
  const parts = [eventNames[conversion.event]];
  if (conversion.status !== null) parts.push(statuses[conversion.status]);
  if (conversion.payout !== null) parts.push(formatMoney(conversion.payout, conversion.currency));
  return parts.join(' · ');
}

/** The network's own words, and the amount. */
function saidMessages(step: Step, text: Text): string {
  const { formatMoney } = formatsOf(text.locale);
  const said = [...new Set([step.eventWord, step.statusWord])].filter((word) => word !== null);
  if (step.payout !== null) said.push(formatMoney(step.payout, step.currency));
  return said.length === 0 ? text.window.shared.unknown : visibleText(said.join(' · '));
}
