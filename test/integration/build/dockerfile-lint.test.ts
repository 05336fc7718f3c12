/**
 * The mailbox's Dockerfile, looked at by two linters that hardly find the same: dockerfilelint and dockerfile-utils. They
 * are found by name, so that this runs as soon as they are installed, and says nothing before.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const resolve = createRequire(import.meta.url);
const LINTERS = { rules: 'dockerfilelint', syntax: 'dockerfile-utils' } as const;

function isInstalled(name: string): boolean {
  try {
    resolve.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Of a CommonJS module one of its functions. */
function functionOf(name: string, exported: string): (...input: readonly string[]) => unknown {
  const loaded = z.record(z.string(), z.unknown()).parse(resolve(name));
  const found = loaded[exported];
  if (typeof found !== 'function') throw new Error(`${name} has no ${exported}.`);
  return (...input) => found.call(loaded, ...input) as unknown;
}

function findings(dockerfile: string): readonly string[] {
  const byRules = z
    .array(z.object({ rule: z.string(), line: z.number() }))
    // Its check of a health check takes the name of an option to end at a dash (1.8.0, lib/checks.js).
    .parse(functionOf(LINTERS.rules, 'run')(root, dockerfile.replace(' --start-period=10s', '')));
  const bySyntax = z
    .array(z.object({ message: z.string(), instructionLine: z.number() }))
    .parse(functionOf(LINTERS.syntax, 'validate')(dockerfile));
  return [
    ...byRules.map(({ rule, line }) => `${line}: ${rule}`),
    ...bySyntax.map(({ message, instructionLine }) => `${instructionLine + 1}: ${message}`),
  ];
}

test.runIf(Object.values(LINTERS).every(isInstalled))(
  'two linters find nothing in the Dockerfile of the mailbox, and something in a bad one',
  () => {
    expect(findings(readFileSync(join(root, 'build/mailbox/Dockerfile'), 'utf8'))).toEqual([]);
    const bad = 'FROM node:latest\nWORKDIR app\nRUN apt-get install curl\nCMD a\nCMD b\n';
    const found = findings(bad).join('\n');
    for (const word of ['latest_tag', 'apt-get_missing_param', 'absolute', 'only be one CMD'])
      expect(found).toContain(word);
  },
);
