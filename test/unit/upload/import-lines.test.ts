import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { linesBackwards } from '../../../electron/engine/imports/lines-backwards.ts';
import { type FileLine, linesOfFile } from '../../../electron/engine/imports/lines-of-file.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { times } from '../../fixtures/thorough.ts';

const folder = temporaryFolder();
const file = join(folder, 'lines');
const MAX = 4 * 1_024 * 1_024;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function plain(lines: Iterable<FileLine>): (readonly [number, string | null])[] {
  return [...lines].map(({ number, bytes }) => [number, bytes?.toString('latin1') ?? null]);
}

test('a file read from its end has the same lines with the same numbers, and goes on from any of them', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }).map((text) => text.replaceAll('\n', '')),
    fc.nat({ max: 400_000 }).map((length) => 'x'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('', '\n'), fc.nat(8), (lines, end, at) => {
      writeFileSync(file, `${lines.join('\n')}${end}`, 'latin1');
      const forwards = [...linesOfFile(file)];
      const last = forwards.at(-1)?.place ?? { offset: 0, lines: 0 };
      const backwards = [...linesBackwards(file, last)];
      expect(plain(backwards)).toEqual(plain(forwards).toReversed());
      // After some of them, the others follow: in both directions.
      const [before, behind] = [forwards[at]?.place, backwards[at]?.place];
      if (before !== undefined)
        expect(plain(linesOfFile(file, before))).toEqual(plain(forwards).slice(at + 1));
      if (behind !== undefined)
        expect(plain(linesBackwards(file, behind))).toEqual(plain(backwards).slice(at + 1));
    }),
    { numRuns: times(60, 1_000) },
  );
});

test('of a line that is too long nothing is held, and what is around it is read', () => {
  const lines = ['a', 'x'.repeat(MAX), 'y'.repeat(MAX + 1), 'z'.repeat(3 * MAX), 'b'];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const forwards = [...linesOfFile(file)];
  const last = forwards.at(-1)?.place ?? { offset: 0, lines: 0 };
  const lengths = (all: Iterable<FileLine>): unknown[] => [...all].map(({ bytes }) => bytes?.length ?? null);
  expect(lengths(forwards)).toEqual([1, MAX, null, null, 1]);
  expect(lengths(linesBackwards(file, last))).toEqual([1, null, null, MAX, 1]);
});
