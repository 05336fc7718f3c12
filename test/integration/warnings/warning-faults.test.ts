/** Rules that make no sense are refused before they are kept, and there is a most of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_WARNING_RULES } from '../../../shared/domain/warning/warning-rule.ts';
import { Desk } from '../../fixtures/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.start();
});

afterAll(async () => {
  await desk.stop();
});

const scope = { networkId: null, linkId: null };
const cap = { kind: 'cap', ...scope, event: 'registration', period: 'day', most: 5, timeZone: 'UTC' };
const count = { kind: 'count', ...scope, event: 'lead', direction: 'fewer', count: 1, hours: 6 };

const listed = async (): Promise<number> =>
  (await desk.json<{ items: unknown[] }>('GET', '/warnings')).items.length;

test('a rule with a number, a zone or a word that makes no sense is refused, and nothing is kept of it', async () => {
  const wrong: readonly unknown[] = [
    {},
    { kind: 'moon' },
    { ...cap, most: 0 },
    { ...cap, most: -5 },
    { ...cap, most: 1.5 },
    { ...cap, most: 1e10 },
    { ...cap, most: '5' },
    { ...cap, timeZone: 'Mars/Olympus' },
    { ...cap, timeZone: 'x'.repeat(10_000) },
    { ...cap, period: 'century' },
    { ...cap, event: '<script>' },
    { ...cap, networkId: '\u202e'.repeat(1_000) },
    { ...count, hours: 721 },
    { ...count, direction: 'sideways' },
    { kind: 'approval', ...scope, points: 101 },
    { kind: 'payout', ...scope, event: 'lead', percent: 0 },
  ];
  for (const rule of wrong) {
    const { status } = await desk.call('POST', '/warnings', rule);
    expect([rule, status]).toEqual([rule, 400]);
  }
  expect(await listed()).toBe(0);
});

test('a rule of a network and link that are not there warns of nothing, and what is too many is refused', async () => {
  const gone = { ...cap, networkId: 'n_gone', linkId: 'l_gone', most: 1 };
  const made = await desk.call('POST', '/warnings', gone);
  const before = await listed();
  expect(made.status === 201 ? 1 : 0).toBe(before);
  const more = Array.from({ length: MOST_WARNING_RULES - before }, (_, index) => index + 1_000);
  await Promise.all(more.map((most) => desk.json('POST', '/warnings', { ...cap, most })));
  const refused = await desk.call('POST', '/warnings', cap);
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('too_many_warnings')]);
  expect(await listed()).toBe(MOST_WARNING_RULES);
  expect((await desk.call('DELETE', '/warnings/nothing')).status).toBe(200);
  expect(await listed()).toBe(MOST_WARNING_RULES);
});
