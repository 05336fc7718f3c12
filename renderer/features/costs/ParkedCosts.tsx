/** Costs that match no link and no value that came back: shown, and in no figure. */
import { ActionIcon, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CostReport } from '../../../shared/contract/costs.ts';
import { parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { useCostFormats } from './use-cost-formats.ts';

type Parked = CostReport['parked'][number];

export function ParkedCosts({ report }: { readonly report: CostReport }) {
  const { moneyOrDash } = useCostFormats();
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.costs;
  const { currency, dimension, parked, parkedCost, parkedKeys } = report;
  const [asked, setAsked] = useState<Parked | null>(null);
  const remove = useMutation(desk.costs.remove.mutationOptions());
  const whatOf = ({ cost, firstDay, lastDay }: Parked): string =>
    messages.parkedRow(moneyOrDash(cost, currency), firstDay, lastDay);
  const title = messages.parkedTitle(count(parkedKeys), moneyOrDash(parkedCost, currency));
  return (
    <Note tone="wait" title={title}>
      {messages.parkedBody}
      {report.hasOtherValues && <Dim as="p">{messages.parkedBeyond(parameterOf(dimension) ?? '')}</Dim>}
      <More title={text.window.shared.openList}>
        <PlainList label={title}>
          {parked.map((each) => (
            <li key={each.key}>
              <Group gap="xs">
                <span>{visibleText(each.key)}</span>
                <Dim>{whatOf(each)}</Dim>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={messages.removeParked(visibleText(each.key))}
                  onClick={() => {
                    setAsked(each);
                  }}
                >
                  <Trash2 size={14} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </PlainList>
      </More>
      {remove.error !== null && <ErrorNote error={remove.error} />}
      <ConfirmDialog
        isOpen={asked !== null}
        title={messages.removeTitle}
        message={asked === null ? '' : messages.removeMessage(visibleText(asked.key), whatOf(asked))}
        action={text.window.shared.remove}
        onConfirm={() => {
          if (asked === null) return;
          remove.mutate({ dimension, key: asked.key, from: asked.firstDay, to: asked.lastDay });
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </Note>
  );
}
