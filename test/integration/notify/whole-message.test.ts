/** What a chat is told of a conversion, how long Telegram is left alone, and what ten thousand characters do to it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import {
  allTaken,
  ANNA,
  ask,
  pair,
  startTelegramDesk,
  type TelegramDesk,
} from '../../fixtures/telegram-desk.ts';

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };

let world: TelegramDesk;

beforeEach(async () => {
  world = await startTelegramDesk();
  await pair(world.desk, world.telegram, anna);
  await eventually(
    async () => (await world.desk.json<NotificationsView>('GET', '/notifications')).channels.length === 2,
  );
});

afterEach(async () => {
  await world.close();
});

const told = async (words: string): Promise<string> =>
  eventually(async () =>
    Promise.resolve(world.telegram.in(ANNA).find(({ text }) => text.includes(words))?.text),
  );

test('a first deposit says network, link, sub, amount, currency and what it is in the currency that is counted in', async () => {
  const { desk } = world;
  const network = await desk.createNetwork({ name: '1win' });
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  await desk.json('POST', '/rates/apply', {
    kind: 'pin',
    currency: 'UAH',
    into: 'USD',
    rate: '0.025',
    from: '2020-01-01',
  });
  const draft = {
    ...EMPTY_DRAFT,
    networkId: network.id,
    offerUrl: 'https://o.example/?sub1={clickid}&sub2=creo7',
  };
  await desk.json('POST', '/links', { items: [{ name: 'Poland', draft }] });
  await desk.receive(
    `/postback/${network.key}?clickid=abcdefghijkl&event=ftd&payout=4000&currency=UAH&status=approved&sub2=creo7`,
  );
  const text = await told('First deposit');
  expect(text.replaceAll('\u2060', '')).toBe(
    'First deposit · 4,000 UAH\n1win · Poland · sub2=creo7\nClick abcd…kl · approved · = 100 USD',
  );
});

test('a wait that Telegram asks for is kept, and what came meanwhile is told after it', async () => {
  const { desk, telegram } = world;
  const { key } = await desk.createNetwork({ name: '1win' });
  telegram.next('sendMessage', { kind: 'slow_down', seconds: 3 });
  const before = telegram.calls.length;
  await desk.receive(`/postback/${key}?clickid=one1-click&event=ftd`);
  await eventually(async () => Promise.resolve(telegram.calls.slice(before).includes('sendMessage')));
  const askedAt = performance.now();
  await desk.receive(`/postback/${key}?clickid=two2-click&event=ftd`);
  await told('one1…ck');
  expect(performance.now() - askedAt).toBeGreaterThan(2_500);
  await told('two2…ck');
});

test('ten thousand characters, from a stranger and from a paired chat, are read no further than a command is long', async () => {
  const { desk, telegram } = world;
  const flood = 'x'.repeat(10_000);
  const stranger = { chatId: 900, from: { id: 900 } };
  for (const text of [flood, `/start ${flood}`, `/${flood}`, `/today@${flood}`, `/today ${flood}`])
    telegram.updates.write(text, stranger);
  const { text } = await ask(telegram, `/today ${flood}`, anna);
  expect(text).toMatch(/^Today, /u);
  telegram.updates.write(flood, anna);
  telegram.updates.write(`/${flood}`, anna);
  await allTaken(telegram);
  await ask(telegram, '/help', anna);
  expect(telegram.in(900)).toEqual([]);
  for (const each of telegram.messages) expect(each.text.length).toBeLessThanOrEqual(4_096);
  expect((await desk.json<{ chats: unknown[] }>('GET', '/telegram')).chats).toHaveLength(1);
});
