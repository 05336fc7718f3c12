/** Of an entry that a person made in the story of a conversion what a postback does not have. */
import { z } from 'zod';
import { HAND_PARTS } from '../domain/conversion/hand-entry.ts';

/** Of the reason that a person gives, in characters. */
export const MAX_WHY = 200;

export const byHandSchema = z.object({
  /**
   * It added a conversion that never came, or corrected, voided or restored (no longer void) one. `imported`: it was
   * read from a file, and is never forwarded.
   */
  kind: z.enum(['added', 'corrected', 'voided', 'restored', 'imported']),
  /** What it set. */
  says: z.array(z.enum(HAND_PARTS)),
  /** In the person's words, or the name of the file; null for none. */
  why: z.string().nullable(),
  /** It was taken back: it is shown, and counts no more. */
  isUndone: z.boolean(),
});
export type ByHandView = z.infer<typeof byHandSchema>;
