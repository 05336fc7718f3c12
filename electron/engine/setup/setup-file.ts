/** A set-up as one file: JSON whose content is packed and encrypted, because keys of networks are secrets too. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { decryptBytes, encryptBytes } from '../../platform/encrypted-bytes.ts';
import { isWithin } from '../../platform/json-bounds.ts';
import { UserError } from '../../platform/user-error.ts';
import { type SetupContent, setupContentSchema } from './setup-content.ts';

const VERSION = 1;
/** Of what is inside, unpacked. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Thousands of networks and links fit. A file that was made to fill the memory does not. */
const MOST = { depth: 64, values: 500_000 };

const zip = promisify(gzip);
const unzip = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

const setupFileSchema = z.object({
  format: z.literal('postback-desk-setup'),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  /** Version of the program that made it. */
  program: z.string().max(50),
  /** Base64. */
  content: z.string(),
});

export interface OpenedSetup {
  readonly madeAt: string;
  readonly program: string;
  readonly content: SetupContent;
}

/** @returns the text of the file */
export async function writeSetupFile(
  content: SetupContent,
  passphrase: string,
  made: { readonly at: string; readonly program: string },
): Promise<string> {
  const packed = await zip(Buffer.from(JSON.stringify(content), 'utf8'));
  const file: z.infer<typeof setupFileSchema> = {
    format: 'postback-desk-setup',
    version: VERSION,
    madeAt: made.at,
    program: made.program,
    content: await encryptBytes(passphrase, packed),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @throws UserError: wrong passphrase, no set-up, a newer one, a damaged one */
export async function openSetupFile(text: string, passphrase: string): Promise<OpenedSetup> {
  const file = setupFileSchema.safeParse(asJson(text));
  if (!file.success) throw new UserError('BAD_REQUEST', { code: 'setup_not_readable' });
  if (file.data.version !== VERSION) throw new UserError('CONFLICT', { code: 'setup_newer' });
  const decrypted = await decryptBytes(passphrase, file.data.content);
  switch (decrypted.kind) {
    case 'wrong_passphrase':
      throw new UserError('CONFLICT', { code: 'setup_passphrase_wrong' });
    case 'damaged':
      throw new UserError('CONFLICT', { code: 'setup_damaged' });
    case 'bytes': {
      const { madeAt, program } = file.data;
      return { madeAt, program, content: await parseContent(decrypted.bytes) };
    }
  }
}

async function parseContent(packed: Buffer): Promise<SetupContent> {
  const bytes = await unzip(packed, { maxOutputLength: MOST_BYTES }).catch(() => null);
  const isReadable = bytes !== null && isWithin(bytes, MOST);
  const content = setupContentSchema.safeParse(isReadable ? asJson(bytes.toString('utf8')) : null);
  // It was encrypted by somebody who knows the passphrase: another version of the program, most likely.
  if (!content.success) throw new UserError('CONFLICT', { code: 'setup_newer' });
  return content.data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
