import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type UrlUse, pasteState } from '../../../shared/domain/public-url/paste-state.ts';

const OLD = 'https://old.example';
const NEW = 'https://new.example';
const use = (address: string, pastedAtMs: number | null, lastHitAtMs: number | null): UrlUse => ({
  address,
  pastedAtMs,
  lastHitAtMs,
});
const stateOf = (...uses: readonly UrlUse[]) => pasteState(uses, NEW).state;

describe('what stands in a network’s cabinet', () => {
  test('is not known before anything was said or came', () => {
    expect(stateOf()).toBe('not_pasted');
    expect(stateOf(use(NEW, null, null))).toBe('not_pasted');
  });

  test('is an old address once another one was said or hit, and none of today was', () => {
    expect(stateOf(use(OLD, 1, null))).toBe('outdated');
    expect(pasteState([use(OLD, null, 5)], NEW)).toMatchObject({
      state: 'outdated',
      oldAddress: OLD,
      oldHitAtMs: 5,
    });
  });

  test('is pasted by a tick, and confirmed only by a hit', () => {
    expect(stateOf(use(OLD, 1, 5), use(NEW, 9, null))).toBe('pasted');
    expect(stateOf(use(OLD, 1, 5), use(NEW, 9, 10))).toBe('confirmed');
    expect(stateOf(use(NEW, null, 10))).toBe('confirmed');
  });

  test('is old again when the old address is called after the tick: it was pasted into the wrong place', () => {
    expect(stateOf(use(OLD, 1, 12), use(NEW, 9, null))).toBe('outdated');
    expect(stateOf(use(OLD, 1, 12), use(NEW, 9, 10))).toBe('outdated');
    expect(stateOf(use(OLD, 1, 12), use(NEW, 9, 13))).toBe('confirmed');
  });

  test('is old when it was pasted there after today’s address, which had been in use before', () => {
    expect(stateOf(use(NEW, 1, 5), use(OLD, 9, null))).toBe('outdated');
    expect(stateOf(use(NEW, 1, 10), use(OLD, 9, null))).toBe('confirmed');
  });

  test('a tick that was taken back leaves the old address in the cabinet', () => {
    expect(stateOf(use(OLD, 1, null), use(NEW, null, null))).toBe('outdated');
  });

  test('nothing but a hit over today’s address ever confirms it', () => {
    const moment = fc.option(fc.nat(50), { nil: null });
    const uses = fc.uniqueArray(
      fc.tuple(fc.constantFrom(OLD, NEW, 'https://older.example'), moment, moment),
      {
        selector: ([address]) => address,
      },
    );
    const { counterexample } = fc.check(
      fc.property(uses, (made) => {
        const all = made.map(([address, pasted, hit]) => use(address, pasted, hit));
        const isHit = all.some((each) => each.address === NEW && each.lastHitAtMs !== null);
        return pasteState(all, NEW).state !== 'confirmed' || isHit;
      }),
    );
    expect(counterexample).toBeNull();
  });
});
