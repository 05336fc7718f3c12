/** The desk's token, for scripts: made once per data folder, so that a script outlives a restart. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOKEN_FILE } from '../../../shared/program/app-data.ts';
import { writeOwnFile } from '../../platform/whole-file.ts';

const TOKEN_SHAPE = /^[A-Za-z0-9_-]{32,128}$/;

/** Reads the token of a data folder, or makes one in a file that only its owner can read. */
export function readDeskToken(dataDir: string): string {
  const path = tokenPath(dataDir);
  try {
    const kept = readFileSync(path, 'utf8').trim();
    if (TOKEN_SHAPE.test(kept)) return kept;
  } catch {
    // The first start in this folder.
  }
  // 192 bits.
  const token = randomBytes(24).toString('base64url');
  writeToken(path, token);
  return token;
}

/** Gives a folder that lost its token, or never had one, the token of now. */
export function keepDeskToken(dataDir: string, token: string): void {
  const path = tokenPath(dataDir);
  if (!existsSync(path)) writeToken(path, token);
}

function tokenPath(dataDir: string): string {
  return join(dataDir, TOKEN_FILE);
}

function writeToken(path: string, token: string): void {
  writeOwnFile(path, `${token}\n`);
}
