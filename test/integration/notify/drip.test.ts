/** Servers that answer a byte a second: each is given up on in time, holds up nothing else, and not the end either. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { type DripServer, startDripServer } from '../../fixtures/drip.ts';
import { SmtpServer } from '../../fixtures/smtp-server.ts';
import { ANNA, pair, startTelegramDesk, type TelegramDesk } from '../../fixtures/telegram-desk.ts';

const LONGEST_MS = 40_000;

let world: TelegramDesk;
let http: DripServer;
let mail: DripServer;

beforeEach(async () => {
  world = await startTelegramDesk();
  http = await startDripServer(`HTTP/1.1 200 OK\r\nx-slow: ${'x'.repeat(200)}`);
  mail = await startDripServer('220-slow.example ESMTP');
});

afterEach(async () => {
  await world.close();
  http.close();
  mail.close();
});

async function add(settings: object, secret = ''): Promise<ChannelView> {
  return world.desk.json('POST', '/notifications/channels', { settings, secret });
}

function addEmail(port: number): Promise<ChannelView> {
  return add({
    kind: 'email',
    host: '127.0.0.1',
    port,
    tls: 'none',
    user: 'owner',
    from: 'desk@example.com',
    to: ['owner@example.com'],
    allowsPrivate: true,
  });
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

interface Tested {
  readonly problem: { readonly problem: { readonly code: string } } | null;
}

test('a chat, a mail server, a webhook and a heartbeat that drip are given up on, and others are told meanwhile', async () => {
  const { desk, telegram } = world;
  const chat = await pair(desk, telegram, { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } });
  const email = await addEmail(mail.port);
  const url = `http://127.0.0.1:${http.port}/`;
  const webhook = await add({ kind: 'webhook', url, allowsPrivate: true });
  const heartbeat = {
    isOn: false,
    kind: 'healthchecks',
    everyMinutes: 1,
    alarmsAtStop: false,
    allowsPrivate: true,
  };
  await desk.json('PUT', '/heartbeat', { ...heartbeat, urls: { ping: url } });
  const smtp = await SmtpServer.start();
  const other = await addEmail(smtp.port);
  await desk.json('PATCH', `/notifications/channels/${other.id}`, { secret: 'right password' });
  telegram.next('sendMessage', { kind: 'drip' });
  const testOver = async (path: string) => desk.json<Tested>('POST', path);
  const ofChannel = ({ id }: ChannelView) => `/notifications/channels/${id}/test`;
  const paths = [`/telegram/chats/${chat.id}/test`, ofChannel(email), ofChannel(webhook), '/heartbeat/test'];
  const tests = paths.map(async (path) => {
    let tested: Tested | null = null;
    const ms = await tookMs(async () => {
      tested = await testOver(path);
    });
    return { ms, tested };
  });
  // Meanwhile a postback is received and told.
  const { key } = await desk.createNetwork({ name: '1win' });
  expect(
    await tookMs(async () => desk.receive(`/postback/${key}?clickid=one1-click&event=ftd`)),
  ).toBeLessThan(1_000);
  await eventually(
    async () => Promise.resolve(smtp.mails.some(({ source }) => source.includes('one1'))),
    10_000,
  );
  await smtp.close();
  for (const { ms, tested } of await Promise.all(tests)) {
    expect(ms).toBeLessThan(LONGEST_MS);
    expect(tested).not.toMatchObject({ problem: null });
  }
}, 90_000);

test('the program ends soon although a mail server drips', async () => {
  const { desk, close } = world;
  await addEmail(mail.port);
  const { key } = await desk.createNetwork({ name: '1win' });
  await desk.receive(`/postback/${key}?clickid=one1-click&event=ftd`);
  await eventually(async () => (await desk.postbacks()).length === 1);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await tookMs(close)).toBeLessThan(8_000);
  world = await startTelegramDesk();
}, 60_000);

test('a token is not waited for without an end', async () => {
  const { desk, telegram } = world;
  telegram.next('getMe', { kind: 'drip' });
  const token = `${telegram.token.slice(0, -4)}next`;
  const ms = await tookMs(async () => {
    expect((await desk.call('PUT', '/telegram/token', { token })).status).toBe(503);
  });
  expect(ms).toBeLessThan(20_000);
}, 60_000);
