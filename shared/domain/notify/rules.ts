/** Which channel hears of what, and when it is quiet. Pure. */
import { z } from 'zod';
import { EVENTS, type PostbackEvent } from '../conversion/event.ts';
import { createZoneDays, isTimeZone } from '../report/zone-days.ts';
import { type Notification, SWITCHED_KINDS, type SwitchedKind } from './notification.ts';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** What comes within them is collected and told after them. They may go over midnight. */
export const quietHoursSchema = z.object({
  from: timeOfDay,
  until: timeOfDay,
  timeZone: z.string().max(60).refine(isTimeZone),
});
export type QuietHours = Readonly<z.infer<typeof quietHoursSchema>>;

/** What is not named is as `isOnAtFirst` says. */
export const switchesSchema = z.partialRecord(z.enum(SWITCHED_KINDS), z.boolean());
export type Switches = Readonly<z.infer<typeof switchesSchema>>;

export const notificationRulesSchema = z.object({
  /** Conversions of these events are told. */
  events: z.array(z.enum(EVENTS)).max(EVENTS.length),
  quietHours: quietHoursSchema.nullable(),
});
export type NotificationRules = Readonly<z.infer<typeof notificationRulesSchema>>;

export const FIRST_RULES: NotificationRules = { events: ['first_deposit'], quietHours: null };

/** On this computer only what costs postbacks or conversions is told unasked: the window shows the rest. */
const ON_AT_COMPUTER: ReadonlySet<SwitchedKind> = new Set<SwitchedKind>([
  'destination_parked',
  'outage_began',
  'silence',
  'address_changed',
  'warning',
]);
const OFF_AT_FIRST: ReadonlySet<SwitchedKind> = new Set<SwitchedKind>(['problem']);

function isOnAtFirst(kind: SwitchedKind, channelKind: string): boolean {
  return channelKind === 'system' ? ON_AT_COMPUTER.has(kind) : !OFF_AT_FIRST.has(kind);
}

export interface SwitchedChannel {
  readonly kind: string;
  readonly isOn: boolean;
  readonly switches: Switches;
}

export function isToldOn(kind: SwitchedKind, channel: SwitchedChannel): boolean {
  return channel.isOn && (channel.switches[kind] ?? isOnAtFirst(kind, channel.kind));
}

/** Tests go where the person asks, by no rule. */
export function channelsFor<Channel extends SwitchedChannel>(
  notification: Notification,
  rules: NotificationRules,
  channels: readonly Channel[],
): readonly Channel[] {
  const { kind } = notification;
  if (kind === 'test') return [];
  if (kind === 'conversion' && !isChosen(notification.event, rules)) return [];
  return channels.filter((channel) => isToldOn(kind, channel));
}

function isChosen(event: PostbackEvent, { events }: NotificationRules): boolean {
  return events.includes(event);
}

const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;
/** A change of the clocks moves the end by an hour or so; more does not happen. */
const LONGEST_STEPS = DAY_MINUTES + 180;

/**
 * When it is not quiet any more; null where it is not quiet. The same time twice is never quiet.
 * @param nowMs UTC milliseconds, and so is what is returned
 */
export function quietUntil(quiet: QuietHours | null, nowMs: number): number | null {
  if (quiet === null) return null;
  const { offsetAt } = createZoneDays(quiet.timeZone);
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)];
  const isQuietAt = (atMs: number): boolean => {
    const minute = Math.floor((atMs + offsetAt(atMs)) / MINUTE_MS) % DAY_MINUTES;
    return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
  };
  if (!isQuietAt(nowMs)) return null;
  const thisMinute = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;
  for (let step = 1; step <= LONGEST_STEPS; step += 1) {
    const atMs = thisMinute + step * MINUTE_MS;
    if (!isQuietAt(atMs)) return atMs;
  }
  return null;
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':', 2);
  return Number(hours) * 60 + Number(minutes);
}
