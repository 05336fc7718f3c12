/** One line of an import: what our own export writes of a postback. Pure. */
import { z } from 'zod';
import { EVENTS, STATUSES } from '../conversion/event.ts';

/** Why a line brings nothing. The rest of the file goes on. */
export const LINE_FAULTS = ['too_long', 'not_utf8', 'not_json', 'not_export', 'wrong_id'] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

const MAX_TEXT = 65_536;
/** What millionths can hold exactly. */
const MAX_UNITS = 9_000_000_000;

const textOrNull = z.string().max(MAX_TEXT).nullable();

export const importLineSchema = z.object({
  id: z.string().min(1).max(64),
  receivedAt: z.iso.datetime(),
  network: textOrNull,
  clickId: textOrNull,
  event: z.enum(EVENTS).nullable(),
  eventWord: textOrNull,
  status: z.enum(STATUSES).nullable(),
  statusWord: textOrNull,
  payout: z.number().min(-MAX_UNITS).max(MAX_UNITS).nullable(),
  currency: z.string().max(10).nullable(),
  transactionId: textOrNull,
  isHeld: z.boolean(),
  isTest: z.boolean(),
  sender: z.string().max(200).nullable(),
  method: z.string().max(20),
  target: z.string(),
  body: z.string(),
  byHand: z.string().max(20).nullable(),
});
export type ImportLine = z.infer<typeof importLineSchema>;

/** Null for what our export does not write. @param json what a line holds */
export function readImportLine(json: unknown): ImportLine | null {
  const parsed = importLineSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** A correction by hand is about a conversion as it was elsewhere: it is left out. */
export function isCorrection({ byHand }: Pick<ImportLine, 'byHand'>): boolean {
  return byHand !== null && byHand !== 'added' && byHand !== 'imported';
}
