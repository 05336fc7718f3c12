/** The mailbox's Dockerfile, looked at by two linters that hardly find the same: dockerfilelint and dockerfile-utils. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { run } from 'dockerfilelint';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

function findings(dockerfile: string): readonly string[] {
  // Its check of a health check takes the name of an option to end at a dash (1.8.0, lib/checks.js).
  const byRules = run(root, dockerfile.replace(' --start-period=10s', ''));
  const bySyntax = validate(dockerfile);
  return [
    ...byRules.map(({ rule, line }) => `${line}: ${rule}`),
    ...bySyntax.map(({ message, range }) => `${range.start.line + 1}: ${JSON.stringify(message)}`),
  ];
}

test('two linters find nothing in the Dockerfile of the mailbox, and something in a bad one', () => {
  expect(findings(readFileSync(join(root, 'build/mailbox/Dockerfile'), 'utf8'))).toEqual([]);
  const bad = 'FROM node:latest\nWORKDIR app\nRUN apt-get install curl\nCMD a\nCMD b\n';
  const found = findings(bad).join('\n');
  for (const word of ['latest_tag', 'apt-get_missing_param', 'absolute', 'only be one CMD'])
    expect(found).toContain(word);
});
