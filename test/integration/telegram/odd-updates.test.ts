/** Updates in another order, again, without a number, without a pause or numbered anew: nothing is done twice, nothing is lost, nothing spins. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../fixtures/desk-api.ts';
import {
  allTaken,
  ANNA,
  ask,
  isListening,
  pair,
  startTelegramDesk,
  type TelegramDesk,
  telegramView,
} from '../../fixtures/telegram-desk.ts';

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };
const CHAT = { id: ANNA, type: 'private', first_name: 'Anna' };

let world: TelegramDesk;

beforeEach(async () => {
  world = await startTelegramDesk();
  await pair(world.desk, world.telegram, anna);
  await eventually(async () => Promise.resolve(world.telegram.updates.isPolled));
});

afterEach(async () => {
  await world.close();
});

const update = (id: number, text: string): object => ({
  update_id: id,
  message: { message_id: id, date: 0, chat: CHAT, from: { id: ANNA, first_name: 'Anna' }, text },
});

/** What the next polls get, instead of what is usual. */
function hand(...pages: readonly unknown[]): void {
  world.telegram.next(
    'getUpdates',
    ...pages.map((result) => ({
      kind: 'status' as const,
      status: 200,
      body: JSON.stringify({ ok: true, result }),
    })),
  );
}

/** Ends the call that waits: the next ones get what was handed. */
async function endPoll(): Promise<void> {
  await ask(world.telegram, '/help', anna);
}

const timesAnswered = (start: string): number =>
  world.telegram.in(ANNA).filter(({ text }) => text.startsWith(start)).length;

const polls = (): number => world.telegram.calls.filter((method) => method === 'getUpdates').length;

test('updates out of order or twice in a page are answered once each, and the page again not at all', async () => {
  const { desk, telegram } = world;
  const page = [
    update(5_003, '/held'),
    update(5_001, '/address'),
    update(5_001, '/address'),
    update(5_002, '/last'),
  ];
  hand(page, [update(5_001, '/address')], page);
  await endPoll();
  await eventually(async () => (await telegramView(desk)).state.kind === 'failing');
  telegram.updates.numberFrom(5_004);
  await isListening(desk);
  await ask(telegram, '/status', anna);
  expect(timesAnswered('Public address')).toBe(1);
  // Welcome, help, three of the page, and the last one.
  expect(telegram.in(ANNA)).toHaveLength(6);
});

test('a page that cannot be read, and polls that never wait, are not asked for without a pause', async () => {
  const { telegram } = world;
  hand(...Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? [] : [{ message: 'no number' }, 7])));
  await endPoll();
  const before = polls();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(polls() - before).toBeLessThanOrEqual(5);
  expect(polls() - before).toBeGreaterThanOrEqual(2);
  expect((await telegramView(world.desk)).state.kind).toBe('listening');
  expect(telegram.in(ANNA).length).toBeGreaterThan(0);
});

test('numbers that begin anew after a week are answered, whether they are higher or lower', async () => {
  const { telegram } = world;
  for (const from of [2_000_000_000, 40]) {
    telegram.updates.numberFrom(from);
    const { text } = await ask(telegram, '/address', anna);
    expect(text).toContain('Public address');
    await allTaken(telegram);
  }
  expect(timesAnswered('Public address')).toBe(2);
});
