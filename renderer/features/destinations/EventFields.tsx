/** Which events are sent, and under which name of theirs. */
import { Switch, TextInput } from '@mantine/core';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { EventPill } from '../../ui/EventPill.tsx';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { type DestinationValues, withSent } from './destination-values.ts';
import classes from './EventFields.module.css';

interface EventFieldsProps {
  readonly draft: Draft<DestinationValues>;
  /** Its own names for events are said to be sure or not. */
  readonly preset: DestinationPreset;
}

export function EventFields({ draft, preset }: EventFieldsProps) {
  const messages = useText().destinations.events;
  const { events } = draft.values;
  return (
    <div className={classes['events']} role="group" aria-label={messages.title}>
      <div className={classes['head']} aria-hidden>
        <span>{messages.event}</span>
        <span>{messages.sentAs}</span>
      </div>
      {EVENTS.map((event) => (
        <EventField key={event} draft={draft} preset={preset} event={event} />
      ))}
      {EVENTS.every((event) => !events[event].isSent) && <Note tone="wait">{messages.noneSent}</Note>}
    </div>
  );
}

function EventField({ draft, preset, event }: EventFieldsProps & { readonly event: PostbackEvent }) {
  const text = useText();
  const messages = text.destinations.events;
  const { values, change, errorOf, leave } = draft;
  const { isSent, word } = values.events[event];
  const name = text.window.eventNames[event];
  const isOfPreset = isSent && word !== '' && preset.events[event] === word;
  return (
    <div className={classes['event']} data-off={!isSent || undefined}>
      <Switch
        size="xs"
        label={
          <span className={classes['name']}>
            <EventPill event={event} value={null} /> {name}
          </span>
        }
        aria-label={messages.send(name)}
        checked={isSent}
        onChange={(changed) => {
          const { checked } = changed.currentTarget;
          change((before) => ({ events: withSent(before.events, event, checked) }));
        }}
      />
      {isSent ? (
        <TextInput
          aria-label={messages.valueFor(name)}
          placeholder={messages.word}
          value={word}
          error={errorOf(`events.${event}`)}
          spellCheck={false}
          onChange={(changed) => {
            const { value } = changed.currentTarget;
            change((before) => ({ events: { ...before.events, [event]: { isSent: true, word: value } } }));
          }}
          onBlur={() => {
            leave(`events.${event}`);
          }}
        />
      ) : (
        <span className={classes['hint']}>{messages.notSent}</span>
      )}
      <span className={classes['hint']}>{isOfPreset ? messages.certainty[preset.certainty] : ''}</span>
    </div>
  );
}
