/** Which events are sent, and under which name of theirs. */
import { Switch, TextInput } from '@mantine/core';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { EventPill } from '../../ui/EventPill.tsx';
import { Note } from '../../ui/Note.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { type DestinationValues, withSent } from './destination-values.ts';
import classes from './EventFields.module.css';
import { useEventFigures } from './use-event-figures.ts';

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
        <span className={classes['count']}>{messages.lastWeek}</span>
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
      <Lately event={event} />
      <span className={classes['about']}>
        {isOfPreset && <span>{messages.certainty[preset.certainty]}</span>}
        <Example event={event} />
      </span>
    </div>
  );
}

/** How many of them came, so that nobody switches on what never comes, or leaves out what comes every day. */
function Lately({ event }: { readonly event: PostbackEvent }) {
  const { count } = useFormats();
  const text = useText();
  const messages = text.destinations.events;
  const lately = useEventFigures()(event);
  return (
    <span
      className={classes['count']}
      data-none={lately?.count === 0 || undefined}
      title={messages.cameLately(text.window.eventNames[event])}
    >
      {lately === undefined ? text.window.shared.unknown : count(lately.count)}
    </span>
  );
}

function Example({ event }: { readonly event: PostbackEvent }) {
  const { formatMoney, longTime } = useFormats();
  const messages = useText().destinations.events;
  const newest = useEventFigures()(event)?.newest ?? null;
  if (newest === null) return null;
  const { networkName, payout, currency, at } = newest;
  return (
    <span className={classes['example']} title={longTime(at)}>
      {messages.example(visibleText(networkName), payout === null ? null : formatMoney(payout, currency))}
    </span>
  );
}
