/** Backups of the database: made by the day and by hand, checked, restored after a look at what would be lost. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isoTimeSchema, okSchema } from './common.ts';
import { PASSPHRASE_RANGE } from './limits.ts';

const count = z.number().int().nonnegative();

/** How many backups are kept. */
export const KEEP_RANGE = { min: 1, max: 100, usual: 7 } as const;

const backupContentSchema = z.object({
  networks: count,
  destinations: count,
  links: count,
  postbacks: count,
  conversions: count,
  deliveries: count,
  /** Of the newest postback. */
  newestAt: isoTimeSchema.nullable(),
});

const backupFileSchema = z.object({
  name: z.string(),
  path: z.string(),
  at: isoTimeSchema,
  bytes: count,
  isEncrypted: z.boolean(),
});

export const backupsViewSchema = z.object({
  /** Where backups are written. */
  folder: z.string(),
  /** Whether that is a folder of choice: then they are encrypted. */
  isFolderChosen: z.boolean(),
  /** So many are kept, the newest. */
  keep: z.number().int(),
  isDaily: z.boolean(),
  hasPassphrase: z.boolean(),
  /** Whether one is being made. */
  isRunning: z.boolean(),
  /** The last one that was opened and checked; its file may have been deleted since. */
  lastGood: backupFileSchema.omit({ name: true }).extend({ content: backupContentSchema }).nullable(),
  /** Later than that. */
  lastFailure: z.object({ at: isoTimeSchema, code: z.string(), message: z.string() }).nullable(),
  /** Newest first. */
  items: z.array(backupFileSchema),
});
export type BackupsView = z.infer<typeof backupsViewSchema>;

/** What the current database holds and the backup does not. */
const lossSchema = z.object({
  postbacks: count,
  /** So many of these are still kept beside the database, and come back after the restore. */
  comeBack: count,
  /** When the first and the last of these came. */
  from: isoTimeSchema.nullable(),
  until: isoTimeSchema.nullable(),
  conversions: count,
  deliveries: count,
  /** Names of those that would be gone. */
  networks: z.array(z.string()),
  destinations: z.array(z.string()),
  links: z.array(z.string()),
  /** Named test postbacks. */
  tests: z.array(z.string()),
  /** Pins, notes and tags. */
  marks: count,
});

export const backupLookSchema = z.object({
  /** Hand it to `restore`. It ends with the next look and with the program. */
  look: z.string(),
  content: backupContentSchema,
  loss: lossSchema,
});
export type BackupLook = z.infer<typeof backupLookSchema>;

export const passphraseSchema = z.string().min(PASSPHRASE_RANGE.min).max(PASSPHRASE_RANGE.max);

/** A change of how backups are made: what is left out stays as it is. */
export const backupEditSchema = z
  .object({
    /** A full path; null for the data folder. Another folder needs a passphrase. */
    folder: z.string().max(4_096).nullable(),
    keep: z.number().int().min(KEEP_RANGE.min).max(KEEP_RANGE.max),
    isDaily: z.boolean(),
    /** Never shown again. Empty removes it; backups that were made under it keep needing it. */
    passphrase: z.union([passphraseSchema, z.literal('')]),
  })
  .partial();
export type BackupEdit = z.infer<typeof backupEditSchema>;

export const backups = {
  get: oc.route({ method: 'GET', path: '/backups', tags: ['Backups'] }).output(backupsViewSchema),
  update: oc
    .route({ method: 'PATCH', path: '/backups', tags: ['Backups'], summary: 'Change how they are made' })
    .input(backupEditSchema)
    .output(backupsViewSchema),
  make: oc
    .route({ method: 'POST', path: '/backups', tags: ['Backups'], summary: 'Make one now, and check it' })
    .output(backupsViewSchema),
  look: oc
    .route({
      method: 'POST',
      path: '/backups/look',
      tags: ['Backups'],
      summary: 'See what is in a backup, and what would be lost by restoring it',
    })
    .input(
      z.object({
        /** A name from the list, or a full path. */
        file: z.string().min(1).max(4_096),
        /** For one that was made under another passphrase than the saved one. */
        passphrase: z.string().min(1).max(PASSPHRASE_RANGE.max).optional(),
      }),
    )
    .output(backupLookSchema),
  restore: oc
    .route({
      method: 'POST',
      path: '/backups/restore',
      tags: ['Backups'],
      summary: 'Go on over the backup of a look; the current database is kept beside it',
    })
    .input(z.object({ look: z.string().max(100) }))
    .output(okSchema),
};
