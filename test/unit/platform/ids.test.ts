import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdSource } from '../../../electron/platform/ids.ts';

const YEAR_MS = 365 * 86_400_000;
const NOW_MS = Date.UTC(2026, 10, 25);

test('each id is greater than all before it, whatever the clock does, in one run and from run to run', () => {
  const clock = fc.oneof(
    fc.integer({ min: NOW_MS - 3 * YEAR_MS, max: NOW_MS + 3 * YEAR_MS }),
    fc.constantFrom(-1, 0, 8_640_000_000_000_000, Number.MAX_SAFE_INTEGER),
  );
  fc.assert(
    fc.property(fc.array(fc.array(clock, { minLength: 1, maxLength: 20 }), { maxLength: 6 }), (runs) => {
      const made: string[] = [];
      for (const readings of runs) {
        let nowMs = 0;
        const newId = createIdSource(() => nowMs, made.at(-1) ?? null);
        for (const reading of readings) {
          nowMs = reading;
          made.push(newId());
        }
      }
      expect(made.toSorted()).toEqual(made);
      expect(new Set(made).size).toBe(made.length);
      for (const id of made)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('more ids than fit into one millisecond go on into the next one', () => {
  const newId = createIdSource(() => NOW_MS, createIdSource(() => NOW_MS + YEAR_MS)());
  const made = Array.from({ length: 10_000 }, newId);
  expect(made.toSorted()).toEqual(made);
});

test('an id that is none of ours says nothing', () => {
  expect(createIdSource(() => NOW_MS, 'history-default')()).toMatch(/^01a2/);
});
