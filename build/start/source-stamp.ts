/** Whether what was built is what the sources say now: one hash over everything that goes into a build. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything that a build reads; tests and documents change nothing about it. */
export const BUILD_INPUTS = [
  'electron',
  'renderer',
  'shared',
  'build/bundle',
  'build/electron.vite.config.ts',
  'build/licenses.ts',
  'package.json',
  'package-lock.json',
] as const;

/** A hash over the names and contents of all inputs below a project's root. */
export function stampOf(root: string): string {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS) {
    for (const file of filesOf(join(root, input))) {
      hash.update(relative(root, file).split(sep).join('/'));
      hash.update('\0');
      hash.update(readFileSync(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
