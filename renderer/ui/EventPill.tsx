/** The kind of an event as a pill: the first deposit is the loudest thing in a row. */
import type { PostbackEvent } from '../../shared/domain/conversion/event.ts';
import classes from './EventPill.module.css';
import { useText } from './text-context.ts';
import { visibleText } from './visible-text.ts';

interface EventPillProps {
  readonly event: PostbackEvent | null;
  /** What the network called it, shown where it has no meaning yet. */
  readonly value: string | null;
  /** A rejected conversion is struck, a repeat is grey. */
  readonly look?: 'counts' | 'rejected' | 'repeat';
}

export function EventPill({ event, value, look = 'counts' }: EventPillProps) {
  const text = useText().window;
  if (event === null) {
    const shown = visibleText(value ?? text.inbox.noEvent);
    return (
      <span className={classes['pill']} data-kind="unknown" title={shown}>
        ? {shown}
      </span>
    );
  }
  return (
    <span className={classes['pill']} data-kind={event} data-look={look} title={text.eventNames[event]}>
      {text.events[event]}
    </span>
  );
}
