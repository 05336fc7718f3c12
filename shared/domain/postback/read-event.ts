/** What happened and how the network rates it, from its own words. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { lookUp, type Mapping } from './mapping.ts';
import type { Release } from './parsed-postback.ts';
import { problem, type Problem } from './problem.ts';
import type { RoleReader } from './role-reader.ts';
import type { StatusLists } from './status-lists.ts';
import {
  areTwoFacts,
  eventOfStatusWord,
  isRatingWord,
  meaningOfStatusWord,
  statusOfEventWord,
} from './word-meaning.ts';

export interface ToldEvent {
  readonly event: PostbackEvent | null;
  readonly eventWord: string | null;
  readonly status: ConversionStatus | null;
  readonly statusWord: string | null;
}

/**
 * The event field says the event; without one the status word may (`status=reg`), then the network's
 * fixed event. One word may say both: `reg_confirmed`.
 * @param lists what the URL itself says of status words
 */
export function readEventAndStatus(
  reader: RoleReader,
  mapping: Mapping,
  lists: StatusLists,
  release: Release | null,
  problems: Problem[],
): ToldEvent {
  const eventField = reader.real('event')?.value ?? null;
  const statusField = reader.real('status')?.value ?? null;
  const isOneField = reader.areOne('event', 'status');
  const isRating =
    eventField !== null && isRatingWord(mapping, eventField, isOneField ? null : statusField, isOneField);
  const ratingInEventField = statusField === null && isRating;
  const eventWord = isRating ? null : eventField;
  const statusWord = ratingInEventField ? eventField : statusField;
  if (ratingInEventField) reader.share('status', 'event');

  const event = readEvent(reader, mapping, { eventWord, statusWord, lists }, release, problems);
  const status = readStatus(reader, mapping, { statusWord, lists }, event, problems);
  return { event: event.event, eventWord: event.word, status, statusWord };
}

interface ReadEvent {
  readonly event: PostbackEvent | null;
  readonly word: string | null;
  readonly isFromStatus: boolean;
}

interface Words {
  readonly eventWord: string | null;
  readonly statusWord: string | null;
  readonly lists: StatusLists;
}

function readEvent(
  reader: RoleReader,
  mapping: Mapping,
  { eventWord, statusWord, lists }: Words,
  release: Release | null,
  problems: Problem[],
): ReadEvent {
  const released = release?.event ?? null;
  if (eventWord !== null) {
    const event = lookUp(mapping.events, eventWord) ?? released;
    if (event === null)
      problems.push(problem('event_unknown', 'fatal', reader.origins.event?.name ?? null, eventWord));
    else noteOtherEvent(reader, mapping, event, { eventWord, statusWord, lists }, problems);
    return { event, word: eventWord, isFromStatus: false };
  }
  const fromStatus = statusWord === null ? null : meaningOfStatusWord(mapping, lists, statusWord).event;
  if (fromStatus !== null) {
    reader.share('event', 'status');
    return { event: fromStatus, word: statusWord, isFromStatus: true };
  }
  const event = mapping.fixed.event ?? released;
  if (event === null) problems.push(problem('event_missing', 'fatal'));
  return { event, word: null, isFromStatus: false };
}

/** The URL of one event to which another one was added, or two parameters that say different ones. */
function noteOtherEvent(
  reader: RoleReader,
  mapping: Mapping,
  event: PostbackEvent,
  { eventWord: word, statusWord, lists }: Words,
  problems: Problem[],
): void {
  const { event: origin, status: ofStatus } = reader.origins;
  const others = [...reader.others('event'), ...reader.at('path.2')].map((other) => ({
    ...other,
    said: lookUp(mapping.events, other.value),
  }));
  if (statusWord !== null && ofStatus !== undefined) {
    const said = meaningOfStatusWord(mapping, lists, statusWord).event;
    if (said !== null && areTwoFacts(said, event))
      others.push({ value: statusWord, kind: 'value', origin: ofStatus, said });
  }
  for (const { value, origin: other, said } of others) {
    if (said === null || said === event) continue;
    const severity = origin?.source === 'path' || other.source === 'path' ? 'fatal' : 'warning';
    problems.push(problem('event_contradiction', severity, other.name, `${word ?? ''} / ${value}`));
    return;
  }
}

function readStatus(
  reader: RoleReader,
  mapping: Mapping,
  { statusWord: word, lists }: Omit<Words, 'eventWord'>,
  event: ReadEvent,
  problems: Problem[],
): ConversionStatus | null {
  if (word === null) {
    const fromEvent = event.word === null ? null : statusOfEventWord(mapping, event.word);
    if (fromEvent !== null) reader.share('status', 'event');
    return fromEvent ?? mapping.fixed.status;
  }
  const { status, isKnown } = meaningOfStatusWord(mapping, lists, word);
  if (status === null && !event.isFromStatus && !isKnown && eventOfStatusWord(mapping, word) === null) {
    // An unread status could be a rejection, and a rejected conversion must never go out.
    problems.push(problem('status_unknown', 'fatal', reader.origins.status?.name ?? null, word));
  }
  return status ?? (event.isFromStatus ? mapping.fixed.status : null);
}
