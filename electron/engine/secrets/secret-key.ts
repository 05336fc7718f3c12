/** The key that secrets are sealed with: handed over by the desktop app's keychain, or a file that only its owner reads. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretKey } from '../../../shared/contract/shell.ts';
import { SEALED_KEY_FILE, SECRET_KEY_FILE } from '../../../shared/program/app-data.ts';
import { StartError } from '../../platform/start-error.ts';
import { writeOwnFile } from '../../platform/whole-file.ts';
import { KEY_BYTES } from './seal.ts';

const OWNER_ONLY = 0o600;

/**
 * @returns null where the keychain has it and does not say it; another key beside it would open nothing
 * @throws StartError when the file cannot be read or made, or is no key
 */
export function readSecretKey(dataDir: string, given: SecretKey): Buffer | null {
  if (given.kind === 'key') return keyFrom(given.key, 'keychain');
  if (given.kind === 'later') return null;
  const path = join(dataDir, SECRET_KEY_FILE);
  if (!existsSync(path) && existsSync(join(dataDir, SEALED_KEY_FILE))) return null;
  const text = readOrMake(path);
  // A copy or a careless unpacking may have opened it to others. Windows has no such bits.
  if ((statSync(path).mode & 0o077) !== 0 && process.platform !== 'win32') chmodSync(path, OWNER_ONLY);
  return keyFrom(text.trim(), path);
}

/**
 * Gives a folder that lost its key the key of now. A key of the keychain is written as it is, because only the
 * desktop app can seal it: it does so at its next start, and removes the plain one.
 */
export function keepSecretKey(dataDir: string, key: Buffer | null): void {
  if (key === null) return;
  const path = join(dataDir, SECRET_KEY_FILE);
  if (existsSync(path) || existsSync(join(dataDir, SEALED_KEY_FILE))) return;
  writeKey(path, key.toString('base64'));
}

function readOrMake(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw new StartError({ code: 'secret_key_unreadable', where: path });
  }
  const text = randomBytes(KEY_BYTES).toString('base64');
  writeKey(path, text);
  return text;
}

function writeKey(path: string, text: string): void {
  writeOwnFile(path, `${text}\n`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function keyFrom(text: string, where: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new StartError({ code: 'secret_key_unreadable', where });
  return key;
}
