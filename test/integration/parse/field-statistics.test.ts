import { afterEach, beforeEach, expect, test } from 'vitest';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const DAY_MS = 86_400_000;
let desk: CoreDesk;

beforeEach(() => {
  desk = new CoreDesk();
});

afterEach(async () => {
  await desk.stop();
});

test('a parameter that came every day and is missing today, and one that never came, are pointed out', async () => {
  const network = desk.core.networks.create({ name: 'Steady' });
  const codesOf = async (query: string): Promise<readonly string[]> =>
    (await desk.send(network, query)).problems.map(({ code, field }) => `${code} ${field ?? ''}`);
  for (let count = 0; count < 6; count += 1)
    expect(await codesOf(`clickid=a1b2c3d4e5f${count}&event=ftd&payout=5&currency=USD`)).toEqual([]);
  // On the same day nothing is a habit yet.
  expect(await codesOf('clickid=a1b2c3d4e5f7&event=ftd&currency=USD')).toEqual(['payout_missing payout']);
  desk.nowMs += DAY_MS;
  const today = await codesOf('clickid=a1b2c3d4e5f8&event=ftd&currency=USD&geo=PL');
  expect(today).toContain('field_new geo');
  expect(await codesOf('clickid=a1b2c3d4e5f9&event=ftd&payout=5')).toEqual([
    'currency_missing ',
    'field_gone currency',
  ]);
  // Another event has field statistics of its own.
  expect(await codesOf('clickid=a1b2c3d4e5f9&event=reg&geo=PL')).toEqual([]);
});
