/** A file of costs as long as there are: its memory does not grow with it, it says how far it is, and it can be stopped. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CostReport } from '../../shared/contract/costs.ts';
import { processTree, proportionalMb } from '../bench/process-figures.ts';
import { costFileThat, readCosts, uploadCosts } from '../fixtures/cost-files.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';
import { times } from '../fixtures/thorough.ts';

const ROWS = times(40_000, 1_000_000);
/** Names, each on as many days as it takes. */
const NAMES = times(2_000, 20_000);
/** Above what the program takes for a short file: the caches of its database, and rows on their way. */
const MOST_MORE_MB = 120;
/** Of the reading and of the saving. */
const WAIT_MS = times(60_000, 600_000);
const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2026, 0, 1);
const MAPPING = { dimension: 'sub:sub3', currency: 'USD' } as const;

const dayOf = (index: number): string => new Date(FIRST_DAY_MS + index * DAY_MS).toISOString().slice(0, 10);

/** Every row is of another day or name. */
function longFile(cost: string): Buffer {
  const parts = ['Day,Campaign,Cost\n'];
  for (let row = 0; row < ROWS; row += 1)
    parts.push(`${dayOf(Math.floor(row / NAMES))},camp${row % NAMES},${cost}\n`);
  return Buffer.from(parts.join(''));
}

function memoryMb({ pid }: Program): number {
  const parts = pid === undefined ? [] : processTree(pid).map(proportionalMb);
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** Looks at the program again and again until the work is over. @returns the most memory and each progress that was seen */
async function watched(program: Program, desk: DeskApi, isOver: (state: string) => boolean) {
  let mostMb = 0;
  const seen = new Set<number>();
  const startedAt = performance.now();
  await costFileThat(
    desk,
    ({ state, readBytes, saved }) => {
      mostMb = Math.max(mostMb, memoryMb(program));
      seen.add(state === 'saving' ? saved : readBytes);
      return isOver(state);
    },
    WAIT_MS,
  );
  return { mostMb, seen: [...seen], ms: performance.now() - startedAt };
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));
}

test(
  'a long file is read and saved in little memory while postbacks are taken, and stopped wherever it is',
  async () => {
    // Before there is a connection that would be idle for too long meanwhile.
    const file = longFile('0.01');
    const folder = temporaryFolder();
    const program = Program.start(join(folder, 'data'));
    try {
      const desk = await program.ready();
      await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
      const network = await desk.createNetwork();
      // All that a file needs is loaded by one row.
      await readCosts(desk, Buffer.from(`Day,Campaign,Cost\n${dayOf(0)},camp0,1\n`), MAPPING, WAIT_MS);
      await desk.json('POST', '/costs/file/cancel');
      const { mapping } = await uploadCosts(desk, file);
      const beforeMb = memoryMb(program);

      // Stopped while it is read: nothing of it is there, and it can be read again.
      await desk.json('POST', '/costs/file/read', { ...mapping, ...MAPPING });
      await costFileThat(desk, ({ readBytes }) => readBytes > 0, WAIT_MS);
      await desk.json('POST', '/costs/file/cancel');
      expect((await costFileThat(desk, ({ state }) => state === 'cancelled', WAIT_MS)).rows).toBeLessThan(
        ROWS,
      );
      const report = async (): Promise<CostReport> =>
        desk.json('GET', `/costs?from=${dayOf(0)}&to=${dayOf(ROWS / NAMES)}&dimension=sub:sub3&timeZone=UTC`);
      expect((await report()).parkedKeys).toBe(0);

      await uploadCosts(desk, file);
      await desk.json('POST', '/costs/file/read', { ...mapping, ...MAPPING });
      const reading = watched(program, desk, (state) => state === 'read' || state === 'failed');
      for (let click = 0; click < 20; click += 1) {
        const sentAt = performance.now();
        const { status } = await desk.receive(`/postback/${network.key}?clickid=c${click}&event=reg`);
        expect(status).toBe(200);
        expect(performance.now() - sentAt).toBeLessThan(2_000);
      }
      const read = await reading;
      expect(await costFileThat(desk, () => true, WAIT_MS)).toMatchObject({
        state: 'read',
        rows: ROWS,
        faults: {},
        plan: { rows: ROWS, keys: NAMES },
      });
      expect(read.seen.length).toBeGreaterThan(2);
      expect(isRising(read.seen)).toBe(true);

      await desk.json('POST', '/costs/file/save');
      const saving = await watched(program, desk, (state) => state === 'done');
      expect(saving.seen.length).toBeGreaterThan(2);
      expect(isRising(saving.seen)).toBe(true);
      const saved = await report();
      expect(saved.parkedKeys).toBe(NAMES);
      expect(saved.parkedCost).toBeCloseTo(ROWS / 100, 2);
      if (process.platform === 'linux') {
        expect(read.mostMb - beforeMb, 'more memory while it is read').toBeLessThan(MOST_MORE_MB);
        expect(saving.mostMb - beforeMb, 'more memory while it is saved').toBeLessThan(MOST_MORE_MB);
      }
      process.stdout.write(
        `${ROWS} rows: read in ${Math.round(read.ms)} ms, saved in ${Math.round(saving.ms)} ms, ` +
          `${Math.round(beforeMb)} MB before, at most ${Math.round(read.mostMb)} and ${Math.round(saving.mostMb)} MB\n`,
      );
    } finally {
      await program.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  times(150_000, 1_800_000),
);
