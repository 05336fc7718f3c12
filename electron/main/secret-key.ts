/** The key that the engine seals secrets with: kept in the data folder, itself sealed by the system's keychain. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { safeStorage } from 'electron';
import type { SecretKey } from '../../shared/contract/shell.ts';
import { SEALED_KEY_FILE, SECRET_KEY_FILE } from '../../shared/program/app-data.ts';
import type { ShellLog } from './shell-log.ts';

const KEY_BYTES = 32;

export type Keychain = Pick<
  typeof safeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

export interface SecretKeyDeps {
  readonly keychain: Keychain;
  readonly dataDir: string;
  readonly platform: string;
  readonly log: ShellLog;
}

/**
 * Resolves when the keychain has answered, which may take as long as a person takes for a password. `file` where the
 * system has no keychain; `later` where it keeps closed what it has sealed before.
 */
export async function loadSecretKey(deps: SecretKeyDeps): Promise<SecretKey> {
  const { keychain, dataDir, platform, log } = deps;
  const sealedFile = join(dataDir, SEALED_KEY_FILE);
  try {
    if (await isReal(keychain, platform)) {
      const key = existsSync(sealedFile)
        ? await unsealed(keychain, sealedFile)
        : await sealed(keychain, dataDir, sealedFile);
      return { kind: 'key', key };
    }
  } catch (error) {
    log.warn({ err: error }, 'the keychain did not say the key');
  }
  // A key in a file beside the sealed one would open nothing that was saved before.
  return existsSync(sealedFile) ? { kind: 'later' } : { kind: 'file' };
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

/** The first time. */
async function sealed(keychain: Keychain, dataDir: string, file: string): Promise<string> {
  const key = adopted(dataDir);
  await save(keychain, file, key);
  rmSync(join(dataDir, SECRET_KEY_FILE), { force: true });
  return key;
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
