/** When the desk called last and what its owner was told, kept for the next start. It may be behind by a moment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type AbsenceState, ALERT_WAYS, NOTHING_TOLD } from '../../shared/domain/mailbox/desk-absence.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import type { Log } from '../platform/log.ts';
import { writeOwnFile } from '../platform/whole-file.ts';

export const ABSENCE_FILE = 'absence.json';

const ways = z.array(z.enum(ALERT_WAYS));
const fileSchema = z.object({
  call: z.object({ wallMs: z.number(), uptimeMs: z.number(), bootId: z.string().nullable() }),
  told: z.object({ away: ways, back: z.object({ afterMs: z.number(), ways }).nullable() }),
});

export interface Absence {
  /** Of the desk's last call. */
  readonly call: Instant;
  readonly told: AbsenceState;
}

/** @param now what counts where nothing is written down: before this start nobody knows */
export function readAbsence(dir: string, now: Instant): Absence {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(join(dir, ABSENCE_FILE), 'utf8')));
  } catch {
    return { call: now, told: NOTHING_TOLD };
  }
}

export function writeAbsence(dir: string, absence: Absence, log: Log): void {
  try {
    writeOwnFile(join(dir, ABSENCE_FILE), JSON.stringify(absence));
  } catch (error) {
    log.error({ err: error }, 'when the desk called last could not be written down');
  }
}
