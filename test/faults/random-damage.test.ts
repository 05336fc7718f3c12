/** A sample of what `npm run damage` does for hundreds. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canRecoverWithSqlite } from '../fixtures/damage/compare-rows.ts';
import {
  type DamageResult,
  runDamageCase,
  type WholeDatabase,
  wholeDatabase,
} from '../fixtures/damage/damage-case.ts';
import { temporaryFolder } from '../fixtures/desk.ts';

const CASES = 24;
const POSTBACKS = 150;
/** Half of the file may be cut off: of what is cut nothing can come back. */
const FLOOR_OF_CUT = 0.15;
const FLOOR = 0.75;
const MEAN_FLOOR = 0.85;

const folder = temporaryFolder();
let whole: WholeDatabase;
let results: readonly DamageResult[];
let canCompare = false;

beforeAll(async () => {
  whole = await wholeDatabase(folder, POSTBACKS);
  canCompare = canRecoverWithSqlite(whole.path);
  results = Array.from({ length: CASES }, (_, index) =>
    runDamageCase(whole, folder, 1_000 + index, canCompare),
  );
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('whatever the damage, what is left is a whole database in which every row finds what it refers to', () => {
  expect(results.flatMap(({ seed, faults }) => faults.map((fault) => `${seed}: ${fault}`))).toEqual([]);
});

test('most rows come back, from each damage and from all together', () => {
  for (const { seed, kind, ours } of results) {
    expect(ours / whole.rows.size, `${kind}, seed ${seed}`).toBeGreaterThan(
      kind === 'cut' ? FLOOR_OF_CUT : FLOOR,
    );
  }
  const all = results.reduce((sum, { ours }) => sum + ours, 0);
  expect(all / (whole.rows.size * CASES)).toBeGreaterThan(MEAN_FLOOR);
});

test('at least 99 % comes back of what .recover of a sqlite3 that has it gives back; skipped without one', (context) => {
  if (!canCompare)
    context.skip('there is no sqlite3 here whose .recover works: name one in POSTBACK_DESK_SQLITE3');
  const compared = results.map(({ ours, theirs, seed }) => ({ seed, ours, theirs: theirs ?? 0 }));
  const ours = compared.reduce((sum, each) => sum + each.ours, 0);
  const theirs = compared.reduce((sum, each) => sum + each.theirs, 0);
  expect(ours / theirs).toBeGreaterThanOrEqual(0.99);
  // A row or two of each damage are held, dropped as unreadable, or told apart by a changed letter.
  for (const each of compared)
    expect(each.ours, `seed ${each.seed}`).toBeGreaterThanOrEqual(each.theirs * 0.98 - 5);
});
