/** Which events are sent, and in which word of theirs. */
import { Checkbox, TextInput } from '@mantine/core';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { type DestinationValues, withSent } from './destination-values.ts';
import classes from './EventFields.module.css';

interface EventFieldsProps {
  readonly draft: Draft<DestinationValues>;
}

export function EventFields({ draft }: EventFieldsProps) {
  const messages = useText().destinations.events;
  const { events } = draft.values;
  return (
    <>
      <div className={classes['events']}>
        {EVENTS.map((event) => (
          <EventField key={event} draft={draft} event={event} />
        ))}
      </div>
      {EVENTS.every((event) => !events[event].isSent) && <Note tone="wait">{messages.noneSent}</Note>}
    </>
  );
}

function EventField({ draft, event }: EventFieldsProps & { readonly event: PostbackEvent }) {
  const text = useText();
  const messages = text.destinations.events;
  const { values, change, errorOf, leave } = draft;
  const { isSent, word } = values.events[event];
  const name = text.window.eventNames[event];
  return (
    <div className={classes['event']}>
      <Checkbox
        size="xs"
        label={name}
        aria-label={messages.send(name)}
        checked={isSent}
        onChange={(changed) => {
          const { checked } = changed.currentTarget;
          change((before) => ({ events: withSent(before.events, event, checked) }));
        }}
      />
      <TextInput
        aria-label={messages.valueFor(name)}
        placeholder={isSent ? messages.word : messages.notSent}
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
    </div>
  );
}
