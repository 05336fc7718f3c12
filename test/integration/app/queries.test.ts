/** `GET /api/queries`: how long the engine's queries take, those of its readers' threads too. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QueryFigures } from '../../../shared/contract/queries.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import type { Log } from '../../../electron/platform/log.ts';

let desk: Desk;
let warnings: unknown[];

beforeEach(async () => {
  warnings = [];
  const log: Log = {
    ...quietLog,
    warn: (line: unknown) => {
      warnings.push(line);
    },
  };
  desk = await Desk.start({ log });
});

afterEach(async () => {
  await desk.stop();
});

const queries = async (): Promise<readonly QueryFigures[]> =>
  (await desk.json<{ items: QueryFigures[] }>('GET', '/queries')).items;

async function receiveBodies(count: number): Promise<void> {
  const { key } = await desk.createNetwork();
  const body = 'x'.repeat(30_000);
  for (let index = 0; index < count; index += 1) {
    const response = await desk.receive(`/postback/${key}?clickid=c${index}&event=reg`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    await response.text();
  }
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
}

test('what is stored and what is read is counted by name, the most time first', async () => {
  await receiveBodies(2);
  const figures = await queries();
  const byName = new Map(figures.map((each) => [each.name, each]));
  expect(byName.get('postbacks.insert')).toMatchObject({ calls: 2 });
  // That one ran on a reader's thread.
  expect(byName.get('counts.postbacks')?.calls).toBeGreaterThan(0);
  expect(figures.map((each) => each.totalMs)).toEqual(
    figures.map((each) => each.totalMs).toSorted((one, other) => other - one),
  );
});

test('a slow search is logged by its name, and listed as slow', async () => {
  await receiveBodies(60);
  // Each word is looked for in every body, and the last one is in none.
  const words = Array.from({ length: 40 }, (_, index) => `-x${index}y`).join(' ');
  expect(await desk.postbacks(`q=${encodeURIComponent(`${words} zz`)}`)).toEqual([]);
  const slow = (await queries()).find((each) => each.name === 'postbacks.page');
  expect(slow?.slowCount).toBe(1);
  expect(slow?.slowestMs).toBeGreaterThan(40);
  expect(warnings).toContainEqual({ query: 'postbacks.page', ms: expect.any(Number), slowCount: 1 });
});

test('the figures need the token', async () => {
  expect((await fetch(`${desk.addresses.api}/queries`)).status).toBe(401);
});
