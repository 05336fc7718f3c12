/**
 * What is worth telling the owner wherever he is. Names in it are bounded and click ids shortened already: it is stored,
 * and goes to other services, as it stands here.
 */
import { z } from 'zod';
import { EVENTS, STATUSES } from '../conversion/event.ts';
import { PARKED_REASONS } from '../forward/breaker.ts';
import { OUTAGE_CAUSES } from '../outage/outage-cause.ts';
import { PROBLEM_CODES } from '../postback/problem.ts';
import { warningRuleSchema } from '../warning/warning-rule.ts';

const name = z.string().max(80);
/** Shortened. */
const clickId = z.string().max(20);
const event = z.enum(EVENTS);
/** UTC milliseconds. */
const moment = z.number().int();
const count = z.number().int().nonnegative();
/** A diagnosis, with its field and value cut short. */
const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  field: name.nullable(),
  value: name.nullable(),
});
export type ToldProblem = Readonly<z.infer<typeof problemSchema>>;
const digestLines = z.array(z.string().max(1_000)).max(200);
/** Millionths; a currency that is not known is null. */
const moneySchema = z.object({ micros: z.number().int(), currency: z.string().max(20).nullable() });
export type ToldMoney = Readonly<z.infer<typeof moneySchema>>;

export const notificationSchema = z.discriminatedUnion('kind', [
  /** A chosen event came, by default a first deposit. */
  z.object({
    kind: z.literal('conversion'),
    event,
    network: name,
    link: name.nullable(),
    /** A parameter of the link that came back: `sub2=creo7`. */
    sub: name.nullable(),
    clickId,
    status: z.enum(STATUSES).nullable(),
    amount: moneySchema.nullable(),
    /** The same in the currency that money is counted in; null where there is no rate, or it is that currency. */
    worth: moneySchema.nullable(),
  }),
  z.object({
    kind: z.literal('held'),
    network: name.nullable(),
    clickId: clickId.nullable(),
    problem: problemSchema.nullable(),
  }),
  /** Not held, but something is to be looked at; once a day for each network and problem. */
  z.object({
    kind: z.literal('problem'),
    network: name.nullable(),
    clickId: clickId.nullable(),
    problem: problemSchema,
  }),
  z.object({
    kind: z.literal('delivery_dead'),
    destination: name,
    network: name,
    event,
    clickId,
  }),
  /** It may have arrived, nobody knows. */
  z.object({
    kind: z.literal('delivery_unknown'),
    destination: name,
    network: name,
    event,
    clickId,
  }),
  z.object({
    kind: z.literal('destination_parked'),
    destination: name,
    reason: z.enum(PARKED_REASONS),
    waiting: count,
  }),
  z.object({ kind: z.literal('destination_back'), destination: name, parkedMs: count }),
  z.object({ kind: z.literal('outage_began'), cause: z.enum(OUTAGE_CAUSES), sinceMs: moment }),
  z.object({
    kind: z.literal('outage_ended'),
    cause: z.enum(OUTAGE_CAUSES),
    beganMs: moment,
    endedMs: moment,
    /** What may be lost: as many as these networks usually send in that time, and do not send again. */
    missed: z.array(z.object({ network: name, count })).max(50),
  }),
  z.object({ kind: z.literal('silence'), network: name, sinceMs: moment }),
  z.object({
    kind: z.literal('address_changed'),
    address: z.string().max(300),
    /** In whose cabinets the old one is. */
    networks: z.array(name).max(200),
  }),
  z.object({
    kind: z.literal('warning'),
    rule: warningRuleSchema,
    scope: name.nullable(),
    level: z.union([z.literal(80), z.literal(100)]),
    now: z.number().nullable(),
    before: z.number().nullable(),
  }),
  z.object({ kind: z.literal('update_available'), version: z.string().max(40) }),
  /** The figures of a day, in the words of when it was made. */
  z.object({
    kind: z.literal('digest'),
    /** What its picture is kept by. */
    id: z.string().regex(/^digest-\d{4}-\d{2}-\d{2}$/),
    title: z.string().max(300),
    lines: digestLines,
    /** For where amounts are not told. */
    linesWithoutAmounts: digestLines,
    /** What the picture shows, in words. */
    alt: z.string().max(300),
  }),
  /** Asked for by the person, of one channel. */
  z.object({ kind: z.literal('test') }),
]);
export type Notification = Readonly<z.infer<typeof notificationSchema>>;
export type NotificationKind = Notification['kind'];
export type NotificationOf<Kind extends NotificationKind> = Extract<Notification, { readonly kind: Kind }>;

/** Those that a person switches, in the order of the table. */
export const SWITCHED_KINDS = [
  'conversion',
  'held',
  'problem',
  'delivery_dead',
  'delivery_unknown',
  'destination_parked',
  'destination_back',
  'outage_began',
  'outage_ended',
  'silence',
  'address_changed',
  'warning',
  'digest',
  'update_available',
] as const satisfies readonly NotificationKind[];
export type SwitchedKind = (typeof SWITCHED_KINDS)[number];

/** Never in one message with others. */
export const TOLD_ALONE: ReadonlySet<NotificationKind> = new Set<NotificationKind>(['digest', 'test']);
