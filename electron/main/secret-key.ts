/** The key that the engine seals secrets with: kept in the data folder, itself sealed by the system's keychain. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { safeStorage } from 'electron';
import { SEALED_KEY_FILE, SECRET_KEY_FILE } from '../../shared/program/app-data.ts';

const KEY_BYTES = 32;

export type Keychain = Pick<
  typeof safeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/**
 * @returns base64 of the key; null where the system has no keychain, or keeps it closed right now: the engine
 * then uses a file that only its owner reads, and what was sealed with the keychain's key waits
 */
export async function loadSecretKey(
  keychain: Keychain,
  dataDir: string,
  platform: string,
): Promise<string | null> {
  try {
    if (!(await isReal(keychain, platform))) return null;
    const sealedFile = join(dataDir, SEALED_KEY_FILE);
    if (existsSync(sealedFile)) return await unsealed(keychain, sealedFile);
    const key = adopted(dataDir);
    await save(keychain, sealedFile, key);
    rmSync(join(dataDir, SECRET_KEY_FILE), { force: true });
    return key;
  } catch {
    return null;
  }
}

/** On a Linux without a secret store Electron "encrypts" with a fixed word: a file of our own is as good and says so. */
async function isReal(keychain: Keychain, platform: string): Promise<boolean> {
  if (platform === 'linux' && keychain.getSelectedStorageBackend() === 'basic_text') return false;
  return keychain.isAsyncEncryptionAvailable();
}

async function unsealed(keychain: Keychain, file: string): Promise<string> {
  const { result, shouldReEncrypt } = await keychain.decryptStringAsync(readFileSync(file));
  if (shouldReEncrypt) await save(keychain, file, result);
  return result;
}

/** The key of the headless program, so that its secrets stay readable; a new one where there is none. */
function adopted(dataDir: string): string {
  const plainFile = join(dataDir, SECRET_KEY_FILE);
  const plain = existsSync(plainFile) ? readFileSync(plainFile, 'utf8').trim() : '';
  return Buffer.from(plain, 'base64').length === KEY_BYTES
    ? plain
    : randomBytes(KEY_BYTES).toString('base64');
}

async function save(keychain: Keychain, file: string, key: string): Promise<void> {
  const partial = `${file}.new`;
  writeFileSync(partial, await keychain.encryptStringAsync(key), { mode: 0o600 });
  renameSync(partial, file);
}
