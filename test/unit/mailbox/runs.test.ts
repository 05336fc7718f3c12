/** Where a desk goes on in the runs of a mailbox, whatever became of its disk. */
import { expect, test } from 'vitest';
import { areInOrder, countGone, countWaiting } from '../../../electron/engine/mailboxes/runs.ts';
import { placeIn } from '../../../electron/platform/mailbox-link/place-in-runs.ts';
import type { SpoolRun } from '../../../electron/platform/mailbox-link/mailbox-messages.ts';

function run(id: string, fromSequence: number, throughSequence: number): SpoolRun {
  return { id, fromSequence, throughSequence };
}

/** Takes over all that there is, run by run, and keeps what it took by (run, number). */
class TakingDesk {
  readonly taken = new Set<string>();
  readonly positions = new Map<string, number>();
  readonly positionIn = (id: string): number => this.positions.get(id) ?? 0;

  drain(runs: readonly SpoolRun[], until = Number.POSITIVE_INFINITY): void {
    for (;;) {
      const place = placeIn(runs, this.positionIn);
      if (place === null || place.afterSequence >= Math.min(place.run.throughSequence, until)) return;
      const sequence = place.afterSequence + 1;
      const name = `${place.run.id}:${sequence}`;
      expect(this.taken).not.toContain(name);
      this.taken.add(name);
      this.positions.set(place.run.id, sequence);
    }
  }
}

test('runs are taken over one after the other, without what was never given away between them', () => {
  const desk = new TakingDesk();
  const runs = [run('a', 1, 3), run('b', 1_000_004, 1_000_005)];
  expect(countWaiting(runs, desk.positionIn)).toBe(5);
  desk.drain(runs);
  expect([...desk.taken]).toEqual(['a:1', 'a:2', 'a:3', 'b:1000004', 'b:1000005']);
  expect(countWaiting(runs, desk.positionIn)).toBe(0);
  expect(placeIn(runs, desk.positionIn)).toEqual({ run: runs[1], afterSequence: 1_000_005 });
});

test('a disk that is put back, and the newer one put back after it, lose and double nothing', () => {
  const desk = new TakingDesk();
  const before = [run('a', 1, 200)];
  desk.drain(before);
  const older = [run('a', 1, 100), run('b', 101, 150)];
  expect(countGone(before, older, desk.positionIn)).toBe(0);
  desk.drain(older);
  expect(desk.taken.size).toBe(250);
  // The same image once more.
  const again = [run('a', 1, 100), run('c', 101, 130)];
  expect(countGone(older, again, desk.positionIn)).toBe(0);
  desk.drain(again);
  expect(desk.taken.size).toBe(280);
  // The disk of before is found again.
  desk.drain([run('a', 1, 200), run('d', 201, 210)]);
  expect(desk.taken.size).toBe(290);
});

test('what was received and not taken over when the disk was put back is counted as gone', () => {
  const desk = new TakingDesk();
  const before = [run('a', 1, 200)];
  desk.drain(before, 150);
  expect(countGone(before, [run('a', 1, 100), run('b', 101, 101)], desk.positionIn)).toBe(50);
  // The image is older than the run itself.
  expect(countGone(before, [run('b', 1, 1)], desk.positionIn)).toBe(50);
});

test('a run that was taken over and deleted is not gone', () => {
  const desk = new TakingDesk();
  const before = [run('a', 1, 50), run('b', 51, 90)];
  desk.drain(before);
  expect(countGone(before, [run('b', 51, 95)], desk.positionIn)).toBeNull();
  expect(countGone(before, [run('c', 91, 95)], desk.positionIn)).toBeNull();
  expect(countGone([], before, desk.positionIn)).toBeNull();
});

test('runs that overlap, go back or have one name are none', () => {
  expect(areInOrder([run('a', 1, 5), run('b', 6, 5), run('c', 6, 9)])).toBe(true);
  expect(areInOrder([run('a', 1, 5), run('b', 5, 9)])).toBe(false);
  expect(areInOrder([run('a', 6, 9), run('b', 1, 5)])).toBe(false);
  expect(areInOrder([run('a', 5, 3)])).toBe(false);
  expect(areInOrder([run('a', 1, 5), run('a', 6, 9)])).toBe(false);
  expect(areInOrder([run('a', 0, 5)])).toBe(false);
});

test('thousands of runs, none of them seen before, are compared in no time', () => {
  const many = (name: string, from: number): SpoolRun[] =>
    Array.from({ length: 2_000 }, (_, index) => run(`${name}${index}`, from + index, from + index));
  const startedAt = performance.now();
  expect(countGone(many('old-', 1), many('new-', 1_000_000), () => 0)).toBe(null);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
