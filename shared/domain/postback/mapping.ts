/** How one network speaks: which field holds what, and what its words mean. Data, editable per network. */
import { z } from 'zod';
import { type FieldRole, URL_ROLES } from './field-role.ts';
import { parseCurrency } from '../money/currency.ts';
import { AMOUNT_FORMATS } from '../money/read-amount.ts';
import { EVENTS, type PostbackEvent, STATUSES } from '../conversion/event.ts';

/** Of a name or a word. */
export const MAX_MAPPED_LENGTH = 200;
export const MAX_CURRENCY_LENGTH = 10;

const valueSchema = z.string().min(1).max(MAX_MAPPED_LENGTH);
const candidates = z.array(valueSchema).max(50);

/**
 * Field names in the order in which they are tried; compared without regard to case. `path.1` is the
 * first segment of the address after the key, `user.id` an inner field of a JSON body.
 */
export const fieldMappingSchema = z.object({
  clickId: candidates,
  event: candidates,
  status: candidates,
  payout: candidates,
  currency: candidates,
  transactionId: candidates,
  /** When it happened, by the network's own clock. */
  time: candidates.default([]),
} satisfies Record<FieldRole, z.ZodType>);
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

const currencyCode = z
  .string()
  .max(MAX_CURRENCY_LENGTH)
  .refine((text) => parseCurrency(text) === text, 'A currency is a code such as USD or EUR, in capitals.');

/** What holds for every postback of the network, where the postback itself does not say it. */
const fixedSchema = z.object({
  event: z.enum(EVENTS).nullable().default(null),
  status: z.enum(STATUSES).nullable().default(null),
  currency: currencyCode.nullable().default(null),
});

/** A player registers once and makes one first deposit; a lead becomes one sale. */
export const DEFAULT_ONCE_PER_CLICK: readonly PostbackEvent[] = [
  'install',
  'registration',
  'first_deposit',
  'lead',
  'sale',
];
export const WINDOW_MINUTES = { min: 0, max: 10_080, usual: 10 } as const;

/** Which postbacks are about the same conversion. */
const repeatsSchema = z.object({
  /** These happen once per click id; without a transaction id the others are told apart by amount and time. */
  oncePerClick: z.array(z.enum(EVENTS)),
  /** A copy of the same amount within this time is a repeat; 0 makes each postback a conversion of its own. */
  windowMinutes: z.number().int().min(WINDOW_MINUTES.min).max(WINDOW_MINUTES.max),
  /** A click may have several of these, each with a transaction id of its own: a second one is not held. */
  severalWithIds: z.array(z.enum(EVENTS)).default([]),
});
export type RepeatRules = z.infer<typeof repeatsSchema>;

/**
 * What the amount of a refund or chargeback says: what is left of the conversion, or what was taken from it. One below
 * zero always says what was taken. `held`: each waits for a person, and an amount of 0 is an amount like any other.
 */
export const REFUND_RULES = ['newSum', 'takenBack', 'held'] as const;
export type RefundRule = (typeof REFUND_RULES)[number];

/**
 * What the network fills in for each field of its postback URL, as an example of it shows: `{ext_id}`, a joined
 * `{goal}_{status}`, or a fixed value. Empty where no example told it: then the catalog's macros hold.
 */
const macrosSchema = z.partialRecord(z.enum(URL_ROLES), z.string().min(1).max(200));
export type OwnMacros = z.infer<typeof macrosSchema>;

/** Words are lower case here and compared without regard to case; the original is kept with the postback. */
export const mappingSchema = z.object({
  fields: fieldMappingSchema,
  events: z.record(valueSchema, z.enum(EVENTS)),
  statuses: z.record(valueSchema, z.enum(STATUSES)),
  /** Status words that mean "held back for now", where the word itself does not say hold. */
  holdWords: z.array(valueSchema).max(50).default([]),
  /** What the network writes for a currency where that is no ISO code: `$` -> `USD`. */
  currencies: z.record(valueSchema, currencyCode).default({}),
  fixed: fixedSchema.default({ event: null, status: null, currency: null }),
  amounts: z.enum(AMOUNT_FORMATS).default('auto'),
  repeats: repeatsSchema.default({
    oncePerClick: [...DEFAULT_ONCE_PER_CLICK],
    windowMinutes: WINDOW_MINUTES.usual,
    severalWithIds: [],
  }),
  refunds: z.enum(REFUND_RULES).default('newSum'),
  macros: macrosSchema.default({}),
  /** Fields that look like an amount and are not the payout: nobody is asked about them again. */
  notPayout: candidates.default([]),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The form in which words are looked up. */
export function valueKey(value: string): string {
  return value.trim().toLowerCase();
}

/** A word's meaning, whatever its case. */
export function lookUp<T>(words: Readonly<Record<string, T>>, word: string): T | null {
  const key = valueKey(word);
  // A word such as "constructor" must not find what every object inherits.
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

/** A mapping as it is kept: its words in the form in which they are looked up. */
export function normaliseMapping(mapping: Mapping): Mapping {
  return {
    ...mapping,
    events: normaliseValues(mapping.events),
    statuses: normaliseValues(mapping.statuses),
    holdWords: mapping.holdWords.map(valueKey),
    currencies: normaliseValues(mapping.currencies),
    notPayout: mapping.notPayout.map(valueKey),
  };
}

/** Words in the form in which they are looked up. */
export function normaliseValues<T>(words: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(words).map(([value, meaning]) => [valueKey(value), meaning]));
}
