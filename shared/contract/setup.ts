/** A whole set-up as one file, for another computer: networks, destinations, links, settings and secrets. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { passphraseSchema } from './backups.ts';
import { PASSPHRASE_RANGE } from './limits.ts';
import { isoTimeSchema } from './common.ts';

const count = z.number().int().nonnegative();

const setupItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `blocked` is left out, by its reason. */
  change: z.enum(['add', 'replace', 'same', 'blocked']),
  /**
   * `key_taken`: another network here has its key. `keyless_taken`: another network here takes postbacks without a
   * key, so this one will not.
   */
  reason: z.enum(['key_taken', 'keyless_taken']).nullable(),
});

export type SetupItem = z.infer<typeof setupItemSchema>;

const settingSchema = z.enum(['replace', 'same']);
export type SettingChange = z.infer<typeof settingSchema>;

export const setupLookSchema = z.object({
  /** Hand it to `import`. It ends with the next look and with the program. */
  look: z.string(),
  madeAt: isoTimeSchema,
  /** Version of the program that made it. */
  program: z.string(),
  networks: z.array(setupItemSchema),
  destinations: z.array(setupItemSchema),
  links: z.array(setupItemSchema),
  /** Names of destinations that it lets send to this computer and into private networks, and that may not yet. */
  allowedPrivate: z.array(z.string()),
  settings: z.object({
    receiver: settingSchema,
    tunnel: settingSchema,
    isAwakeWanted: settingSchema,
    /** Currency and pinned rates. */
    money: settingSchema,
    /** Caps and thresholds. */
    warnings: settingSchema,
  }),
  /** How many secrets are new or another. */
  secrets: count,
});
export type SetupLookView = z.infer<typeof setupLookSchema>;

export const setupExportSchema = z.object({ passphrase: passphraseSchema });

export const setup = {
  export: oc
    .route({
      method: 'POST',
      path: '/setup/export',
      tags: ['Set-up'],
      summary: 'The whole set-up as one file, encrypted under a passphrase',
    })
    .input(setupExportSchema)
    .output(z.object({ fileName: z.string(), text: z.string() })),
  look: oc
    .route({
      method: 'POST',
      path: '/setup/look',
      tags: ['Set-up'],
      summary: 'What an import of such a file would add and replace',
    })
    .input(z.object({ text: z.string().min(1), passphrase: z.string().min(1).max(PASSPHRASE_RANGE.max) }))
    .output(setupLookSchema),
  import: oc
    .route({
      method: 'POST',
      path: '/setup/import',
      tags: ['Set-up'],
      summary: 'Import the file of a look, after a backup; the program reads everything anew',
    })
    .input(z.object({ look: z.string().max(100) }))
    .output(z.object({ added: count, replaced: count, blocked: count })),
};
