/** What strangers and other people's servers can do to what the owner is told: nothing but be told. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  ChannelView,
  NotificationsView,
  RecentNotification,
} from '../../../shared/contract/notifications.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { SmtpServer } from '../../fixtures/smtp-server.ts';
import { ANNA, pair, startTelegramDesk, type TelegramDesk } from '../../fixtures/telegram-desk.ts';
import { isThorough } from '../../fixtures/thorough.ts';

let world: TelegramDesk;
let sink: SinkServer;
let smtp: SmtpServer;

beforeEach(async () => {
  world = await startTelegramDesk();
  sink = await SinkServer.start();
  smtp = await SmtpServer.start();
});

afterEach(async () => {
  await world.close();
  await sink.close();
  await smtp.close();
});

function addEmail(more: object = {}): Promise<ChannelView> {
  return world.desk.json('POST', '/notifications/channels', {
    settings: {
      kind: 'email',
      host: '127.0.0.1',
      port: smtp.port,
      tls: 'none',
      user: 'owner',
      from: 'desk@example.com',
      to: ['owner@example.com'],
      allowsPrivate: true,
      ...more,
    },
    secret: 'right password',
  });
}

async function problemOfTest(id: string): Promise<string> {
  const { problem } = await world.desk.json<{
    problem: { problem: { code: string }; message: string } | null;
  }>('POST', `/notifications/channels/${id}/test`);
  return problem === null ? '' : `${problem.problem.code}: ${problem.message}`;
}

const LINKING = /[@/#$][\p{L}\p{N}/]|[\p{L}\p{N}]\.\p{L}|:\//u;

test('hostile names and values are text in a chat, in a mail and its head, and in JSON; none stops a channel', async () => {
  const { desk, telegram } = world;
  await pair(desk, telegram, { chatId: ANNA, from: { id: ANNA, first_name: 'Anna\u202e @boss' } });
  await addEmail();
  await desk.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
  });
  const before = telegram.in(ANNA).length;
  const { key } = await desk.createNetwork({ name: 'x\r\nBcc: thief@evil.example\u202e<b>t.me/evil</b>' });
  await desk.createDestination({
    name: 'y\r\nBcc: thief@evil.example\n\n/stop',
    preset: 'custom',
    enabled: true,
    request: { method: 'GET', url: `${sink.url}/refuse?id={clickid}` },
    events: { first_deposit: 'dep' },
  });
  sink.answer(({ url }) => ({ kind: 'answer', status: url.startsWith('/refuse') ? 400 : 204 }));
  // With half of a character, as JSON can carry it.
  const body = String.raw`{"clickid":"/stopabcdefg","event":"ftd","payout":"60","currency":"USD","sub2":"\udc00 http://evil.example/"}`;
  await desk.receive(`/postback/${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const texts = () =>
    telegram
      .in(ANNA)
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  const hooks = () => sink.requests.filter(({ url }) => url === '/hook').map((each) => each.body.toString());
  await eventually(async () =>
    Promise.resolve(
      /did not take|Failed at/u.test(texts()) &&
        hooks().join('').includes('delivery_dead') &&
        smtp.mails.length >= 2,
    ),
  );
  expect(texts()).toContain('evil');
  expect(texts()).not.toMatch(LINKING);
  expect(texts()).not.toMatch(/[\u202e\r]|\p{Cs}/u);
  for (const { to, source } of smtp.mails) {
    expect(to).toEqual(['owner@example.com']);
    const [head = ''] = source.split('\n\n', 1);
    expect(head).not.toMatch(/^Bcc:/imu);
    expect(head.match(/^Subject: /gmu)).toHaveLength(1);
  }
  for (const text of hooks()) expect(text).not.toMatch(/\\ud[89a-f]|\u202e|\\r|\\n/iu);
  const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
  expect(channels.map(({ problem }) => problem)).toEqual(channels.map(() => null));
}, 30_000);

test('a server that strips STARTTLS gets no password, and one that talks garbage or leads elsewhere is told', async () => {
  const { desk } = world;
  smtp.script = { replies: { STARTTLS: '502 5.5.1 not here' } };
  const stripped = await addEmail({ tls: 'starttls' });
  expect(await problemOfTest(stripped.id)).toMatch(/^cannot_connect|^rejected_by_server/u);
  expect(smtp.words).not.toContain('AUTH');
  expect(smtp.words).not.toContain('MAIL');

  const garbage = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('\u0000\u0001HTTP/1.1 200 OK\r\n\r\nright password\r\n');
  });
  garbage.listen(0, '127.0.0.1');
  await once(garbage, 'listening');
  const address = garbage.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const talked = await addEmail({ port });
  const told = await problemOfTest(talked.id);
  expect(told).not.toBe('');
  expect(told).not.toContain('right password');
  garbage.close();

  const hook = await desk.json<ChannelView>('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
  });
  const location = `${sink.url}/elsewhere`;
  sink.respondAlways({ kind: 'answer', status: 307, headers: { location } });
  expect(await problemOfTest(hook.id)).toContain('answered');
  expect(sink.requests.map(({ url }) => url)).toEqual(['/hook']);
}, 30_000);

test('however an address of this computer is written, no mail server is called there without a yes', async () => {
  for (const host of ['localhost', '127.1', '2130706433', '0x7f.1', '::1', '::ffff:127.0.0.1', '0']) {
    const channel = await addEmail({ host, allowsPrivate: false });
    expect([host, (await problemOfTest(channel.id)).split(':')[0]]).toEqual([host, 'blocked_address']);
  }
  expect(smtp.words).toEqual([]);
}, 30_000);

test('of several recipients one that is refused is told, and the others get it once', async () => {
  const { desk } = world;
  smtp.script = { refuses: 'gone@' };
  const channel = await addEmail({ to: ['owner@example.com', 'gone@example.com'] });
  const problem = await problemOfTest(channel.id);
  expect(problem).toMatch(/^address_refused: .*nobody of this name here/u);
  expect(problem).not.toContain('right password');
  const { key } = await desk.createNetwork({ name: '1win' });
  await desk.receive(`/postback/${key}?clickid=one1-click&event=ftd`);
  const recent = async () => {
    const { items } = await desk.json<{ items: RecentNotification[] }>('GET', '/notifications/recent');
    return items[0]?.sends.find(({ channelId, state }) => channelId === channel.id && state === 'sent');
  };
  expect(await eventually(recent)).toMatchObject({ problem: { problem: { code: 'address_refused' } } });
  expect(smtp.mails.map(({ to }) => to)).toEqual([['owner@example.com'], ['owner@example.com']]);
});

test('a message that is refused for its own sake stops the channel once, and is left out when a test arrives', async () => {
  const { desk } = world;
  const { id } = await desk.json<ChannelView>('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
  });
  sink.respondNext({ kind: 'answer', status: 413 });
  const { key } = await desk.createNetwork({ name: '1win' });
  const stateOf = async () =>
    (await desk.json<NotificationsView>('GET', '/notifications')).channels.find((each) => each.id === id);
  await desk.receive(`/postback/${key}?clickid=poison-click&event=ftd`);
  await eventually(async () => (await stateOf())?.problem?.problem.code === 'answered');
  await desk.receive(`/postback/${key}?clickid=good-click&event=ftd`);
  // The test arrives, the message is refused again.
  sink.respondNext({ kind: 'answer', status: 204 }, { kind: 'answer', status: 413 });
  expect(await problemOfTest(id)).toBe('');
  await eventually(async () =>
    Promise.resolve(sink.requests.some(({ body }) => body.toString().includes('good…ck'))),
  );
  const sends = async () => {
    const { items } = await desk.json<{ items: RecentNotification[] }>('GET', '/notifications/recent');
    return items.map(({ sends: all }) => all.find(({ channelId }) => channelId === id));
  };
  // It is there before its answer is written down.
  await eventually(async () => (await sends())[0]?.state === 'sent');
  expect(await stateOf()).toMatchObject({ problem: null, waiting: 0 });
  expect(await sends()).toMatchObject([
    { state: 'sent', problem: null },
    { state: 'dropped', problem: { problem: { code: 'answered', status: 413 } } },
  ]);
});

test('a webhook with a login in its URL, which would be shown and not sent, is not saved', async () => {
  const { desk } = world;
  for (const url of [
    'https://me:hush@example.com/hook',
    'https://token@example.com',
    'https://:x@example.com/',
  ]) {
    const settings = { kind: 'webhook', url, allowsPrivate: false };
    expect((await desk.call('POST', '/notifications/channels', { settings })).status).toBe(400);
  }
  expect((await desk.json<NotificationsView>('GET', '/notifications')).channels).toHaveLength(1);
});

test.runIf(isThorough)(
  'a mail server that never greets is given up on',
  async () => {
    const silent = createServer((socket) => {
      socket.on('error', () => undefined);
    });
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const channel = await addEmail({ port: typeof address === 'object' ? address?.port : 0 });
    expect(await problemOfTest(channel.id)).not.toBe('');
    silent.close();
  },
  60_000,
);

test('an update that was found is told once for each version, by whoever looks for updates', async () => {
  const { desk } = world;
  await desk.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
  });
  const found = async (version: string) => desk.call('POST', '/notifications/update-available', { version });
  for (const version of ['1.2.0', '1.2.0', '1.3.0-beta.1']) expect((await found(version)).status).toBe(200);
  const told = () =>
    sink.requests.flatMap(
      ({ body }) =>
        (JSON.parse(body.toString('utf8')) as { notifications: { version: string }[] }).notifications,
    );
  await eventually(async () => Promise.resolve(told().length === 2));
  expect(told().map(({ version }) => version)).toEqual(['1.2.0', '1.3.0-beta.1']);
  for (const version of ['', 'x'.repeat(41), '<b>', '1\n2']) expect((await found(version)).status).toBe(400);
  expect(told()).toHaveLength(2);
});
