/** The words of a report's columns of event and status, each with its meaning. */
import { Table } from '@mantine/core';
import type { InspectedReportView } from '../../../shared/contract/report-views.ts';
import { lookUp, valueKey } from '../../../shared/domain/postback/mapping.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Label } from '../../ui/Label.tsx';
import { type Meaning, MeaningSelect } from '../../ui/MeaningSelect.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import type { Chosen } from './mapping-choice.ts';

interface ReportWordsProps {
  readonly words: InspectedReportView['words'];
  readonly mapping: ReportMapping;
  readonly onChoose: (change: Chosen) => void;
}

export function ReportWords({ words, mapping, onChoose }: ReportWordsProps) {
  const { count } = useFormats();
  const messages = useText().reports.mapping;
  const { events, statuses } = mapping;
  const choose = (word: string, meaning: Meaning): void => {
    // Words are told apart without regard to case; the person's choice is the only one that holds.
    const without = <T,>(all: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(all).filter(([each]) => valueKey(each) !== valueKey(word)));
    if (meaning.kind === 'event') onChoose({ events: { ...without(events), [word]: meaning.event } });
    else onChoose({ statuses: { ...without(statuses), [word]: meaning.status } });
  };
  return (
    <div>
      <Label as="div">{messages.words}</Label>
      <Dim as="div">{messages.wordsHint}</Dim>
      <Table aria-label={messages.words}>
        <Table.Tbody>
          {words.map(({ role, word, count: times }) => (
            <Table.Tr key={`${role} ${word}`}>
              <Table.Td>{messages.fields[role]}</Table.Td>
              <Table.Td>
                “{visibleText(word)}” <Dim>{count(times)}</Dim>
              </Table.Td>
              <Table.Td>
                <MeaningSelect
                  label={`${messages.fields[role]} ${visibleText(word)}`}
                  role={role}
                  value={meaningOf(role, word, mapping)}
                  onChoose={(meaning) => {
                    choose(word, meaning);
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function meaningOf(
  role: 'event' | 'status',
  word: string,
  { events, statuses }: ReportMapping,
): Meaning | null {
  const event = lookUp(lowered(events), word);
  const status = lookUp(lowered(statuses), word);
  const asEvent: Meaning | null = event === null ? null : { kind: 'event', event };
  const asStatus: Meaning | null = status === null ? null : { kind: 'status', status };
  return role === 'event' ? (asEvent ?? asStatus) : (asStatus ?? asEvent);
}

function lowered<T>(words: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(words).map(([word, meaning]) => [valueKey(word), meaning]));
}
