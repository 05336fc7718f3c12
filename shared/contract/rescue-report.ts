/** What a rescue of a damaged database saved, in numbers. */
import { z } from 'zod';

/** How many rows, by table. */
const countsSchema = z.record(z.string(), z.number().int());

export const rescueReportSchema = z.object({
  /** UTC milliseconds. */
  atMs: z.number().int(),
  /** Path of the damaged file. */
  keptAs: z.string(),
  /** Rows that are there again, wherever they came from. */
  saved: countsSchema,
  /** Of those the ones that only the backup had. */
  fromBackup: countsSchema,
  /** Rows that are known to be gone. */
  lost: countsSchema,
  /** Part of the file could not be read where nothing says what was in it. */
  isMoreLost: z.boolean(),
  /** Deliveries that may have gone out already, so that the person decides. */
  heldDeliveries: z.number().int(),
  /** Path of the backup that was used; null without one. */
  backup: z.string().nullable(),
  /** Postbacks up to this id that were not parsed yet may have been forwarded before; empty for none. */
  askUntilId: z.string(),
});
export type RescueReport = z.infer<typeof rescueReportSchema>;
export type RescueCounts = z.infer<typeof countsSchema>;
