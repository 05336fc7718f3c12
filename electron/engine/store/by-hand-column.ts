/** Column `by_hand` of the table `postbacks`: what a row is that no network sent. */
import { z } from 'zod';
import { type ByHand, HAND_PARTS } from '../../../shared/domain/conversion/hand-entry.ts';

/** An entry by hand as it is kept. */
export interface KeptByHand extends ByHand {
  readonly why: string | null;
  /** Of the conversion, which it made. */
  readonly version: number;
  /** When the person took it back: it is shown, and counts no more. */
  readonly undoneAtMs: number | null;
}

const byHandSchema = z.object({
  isAdded: z.boolean(),
  says: z.array(z.enum(HAND_PARTS)),
  isVoid: z.boolean().nullable(),
  why: z.string().nullable(),
  version: z.number().int(),
  undoneAtMs: z.number().int().nullable(),
}) satisfies z.ZodType<KeptByHand>;
/** In the same column, so that whatever asks for what a network sent leaves it out. */
const importedSchema = z.object({ isAdded: z.literal(true), importedFrom: z.string() });

/** @returns what the column of an imported row holds */
export function importedMark(importedFrom: string): string {
  return JSON.stringify({ isAdded: true, importedFrom } satisfies z.infer<typeof importedSchema>);
}

/** @returns what a row is that has no bytes of a network: null and null for a postback */
export function readByHand(stored: string | null): {
  readonly byHand: KeptByHand | null;
  readonly importedFrom: string | null;
} {
  if (stored === null) return { byHand: null, importedFrom: null };
  const json: unknown = JSON.parse(stored);
  const imported = importedSchema.safeParse(json);
  return imported.success
    ? { byHand: null, importedFrom: imported.data.importedFrom }
    : { byHand: byHandSchema.parse(json), importedFrom: null };
}
