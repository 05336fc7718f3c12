/** Which events are sent, and in which word of theirs. */
import { Checkbox, Table, TextInput } from '@mantine/core';
import { EVENTS } from '../../../shared/domain/words.ts';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { type DestinationValues, withSent } from './destination-values.ts';
import classes from './Destinations.module.css';

export function EventFields({ draft }: { readonly draft: Draft<DestinationValues> }) {
  const text = useText();
  const words = text.destinations.events;
  const { values, change, errorOf, leave } = draft;
  return (
    <div className={classes['events']}>
      <Table withRowBorders={false} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.event}</Table.Th>
            <Table.Th>{words.word}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {EVENTS.map((event) => {
            const { isSent, word } = values.events[event];
            const name = text.window.eventNames[event];
            return (
              <Table.Tr key={event}>
                <Table.Td>
                  <Checkbox
                    size="xs"
                    label={name}
                    aria-label={words.send(name)}
                    checked={isSent}
                    onChange={(changed) => {
                      const { checked } = changed.currentTarget;
                      change((before) => ({ events: withSent(before.events, event, checked) }));
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={words.wordFor(name)}
                    placeholder={words.notSent}
                    disabled={!isSent}
                    value={isSent ? word : ''}
                    error={errorOf(`events.${event}`)}
                    spellCheck={false}
                    onChange={(changed) => {
                      const { value } = changed.currentTarget;
                      change((before) => ({
                        events: { ...before.events, [event]: { isSent: true, word: value } },
                      }));
                    }}
                    onBlur={() => {
                      leave(`events.${event}`);
                    }}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {EVENTS.every((event) => !values.events[event].isSent) && <Note tone="wait">{words.noneSent}</Note>}
    </div>
  );
}
