/** Whose mailbox it is: kept in one file, and gone with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeOwnFile } from '../platform/whole-file.ts';

export const PAIRING_FILE = 'pairing.json';

const pairingSchema = z.object({
  mailboxId: z.string(),
  /** Keys of the mailbox that sign its replies: DER in base64. */
  publicKey: z.string(),
  privateKey: z.string(),
  /** Public keys of the desk. */
  desk: z.object({ signKey: z.string(), sealKey: z.string() }),
  /** Of one that joined over a broker: agrees with the desk on the key of its messages. X25519. */
  agree: z.object({ publicKey: z.string(), privateKey: z.string() }).optional(),
  /** UTC milliseconds, by this computer's clock. */
  pairedAtMs: z.number(),
});
export type StoredPairing = Readonly<z.infer<typeof pairingSchema>>;

/** Null where there is none. @throws Error where it is there and cannot be read: nobody is paired over it */
export function readPairing(dir: string): StoredPairing | null {
  let text;
  try {
    text = readFileSync(join(dir, PAIRING_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return pairingSchema.parse(JSON.parse(text));
}

/** Durable when it returns. @throws Error of the file system */
export function writePairing(dir: string, pairing: StoredPairing): void {
  writeOwnFile(join(dir, PAIRING_FILE), JSON.stringify(pairing));
}
