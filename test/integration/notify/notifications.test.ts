/** What the owner is told: everything once, over the channels that he chose, with nothing of his secrets. */
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type {
  ChannelView,
  NotificationsView,
  RecentNotification,
} from '../../../shared/contract/notifications.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { SmtpServer } from '../../fixtures/smtp-server.ts';

const bodySchema = z.object({
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  notifications: z.array(z.looseObject({ id: z.string(), at: z.string(), kind: z.string() })),
});

let folder: string;
let desk: Desk;
let sink: SinkServer;
let logged: string[];

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  logged = [];
  desk = await startDesk();
});
afterEach(async () => {
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

function startDesk(): Promise<Desk> {
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  return Desk.start({ folder, log });
}

function addWebhook(more: Record<string, unknown> = {}, url = `${sink.url}/hook`): Promise<ChannelView> {
  return desk.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url, allowsPrivate: true },
    ...more,
  });
}

function told(path = '/hook'): readonly z.infer<typeof bodySchema>[] {
  return sink.requests
    .filter(({ url }) => url === path)
    .map(({ body }) => bodySchema.parse(JSON.parse(body.toString('utf8'))));
}

function toldOf(kind: string): readonly Record<string, unknown>[] {
  return told()
    .flatMap(({ notifications }) => notifications)
    .filter((each) => each.kind === kind);
}

async function recent(): Promise<readonly RecentNotification[]> {
  return (await desk.json<{ items: RecentNotification[] }>('GET', '/notifications/recent?limit=200')).items;
}

test('a first deposit is told once, signed, with a short click id; what nobody chose is not told', async () => {
  const network = await desk.createNetwork({ name: '1win' });
  // Before there was a channel: old when it comes.
  await desk.receive(`/postback/${network.key}?clickid=old-one-12345&event=ftd&payout=10&currency=USD`);
  await eventually(async () => (await desk.postbacks()).length === 1);
  const channel = await addWebhook({ secret: 'signing key', name: 'Flow' });
  expect(channel).toMatchObject({ secretState: 'set', isOn: true, problem: null });
  await desk.receive(`/postback/${network.key}?clickid=abcdefghijk&event=registration`);
  await desk.receive(
    `/postback/${network.key}?clickid=abcdefghijk&event=ftd&payout=60&currency=USD&sub2=creo7`,
  );
  await desk.receive(
    `/postback/${network.key}?clickid=abcdefghijk&event=ftd&payout=60&currency=USD&sub2=creo7`,
  );
  await eventually(async () => Promise.resolve(toldOf('conversion').length > 0));
  const [request] = sink.requests;
  expect(toldOf('conversion')).toEqual([
    expect.objectContaining({
      event: 'first_deposit',
      network: '1win',
      sub: 'sub2=creo7',
      clickId: 'abcd…jk',
      amount: { amount: 60, currency: 'USD' },
    }),
  ]);
  const time = request?.headers['x-postback-desk-timestamp'];
  const signature = createHmac('sha256', 'signing key').update(`${String(time)}.${String(request?.body)}`);
  expect(request?.headers['x-postback-desk-signature']).toBe(`sha256=${signature.digest('hex')}`);
  expect(request?.headers['idempotency-key']).toBe(told()[0]?.id);
  // A person hides amounts, for a chat that others read.
  await desk.json('PATCH', `/notifications/channels/${channel.id}`, { showsAmounts: false });
  await desk.receive(`/postback/${network.key}?clickid=another-one&event=ftd&payout=76543.21&currency=USD`);
  await eventually(async () => Promise.resolve(toldOf('conversion').length > 1));
  // Ids and times have digits too, but hardly these.
  expect(JSON.stringify(told()[1])).not.toContain('76543');
  expect(everythingIn(`${folder}/data`)).not.toContain('signing key');
  expect(logged.join('')).not.toContain('signing key');
});

test('every kind that postbacks and deliveries make arrives once, also across restarts', async () => {
  const network = await desk.createNetwork({ name: 'Alfa' });
  await addWebhook();
  const [channel] = (await desk.json<NotificationsView>('GET', '/notifications')).channels.slice(1);
  await desk.json('PATCH', `/notifications/channels/${channel?.id}`, { switches: { problem: true } });
  await desk.createDestination({
    name: 'Refuses',
    preset: 'custom',
    enabled: true,
    request: { method: 'GET', url: `${sink.url}/refuse?id={clickid}` },
    events: { first_deposit: 'dep' },
  });
  await desk.createDestination({
    name: 'Silent',
    preset: 'custom',
    enabled: true,
    isSafeToRepeat: false,
    request: { method: 'GET', url: `${sink.url}/silent?id={clickid}` },
    events: { first_deposit: 'dep' },
  });
  sink.answer(({ url }) => {
    if (url.startsWith('/refuse')) return { kind: 'answer', status: 400 };
    if (url.startsWith('/silent')) return { kind: 'reset_after_reading' };
    return { kind: 'answer', status: 204 };
  });
  await desk.receive(`/postback/${network.key}?clickid=x<b>y</b>z&event=ftd&payout=5&currency=USD`);
  await desk.receive(`/postback/${network.key}?clickid={clickid}&event=ftd`);
  await desk.receive(`/postback/${network.key}?clickid=<i>slanted</i>&event=registration`);
  const kinds = ['conversion', 'held', 'problem', 'delivery_dead', 'delivery_unknown'];
  await eventually(async () => Promise.resolve(kinds.every((kind) => toldOf(kind).length > 0)));
  expect(toldOf('held')).toMatchObject([{ network: 'Alfa', problem: { code: 'click_id_is_macro' } }]);
  expect(toldOf('problem')).toMatchObject([{ problem: { code: 'value_trimmed' } }]);
  expect(toldOf('delivery_dead')).toMatchObject([{ destination: 'Refuses', clickId: 'x<b>…>z' }]);
  expect(toldOf('delivery_unknown')).toMatchObject([{ destination: 'Silent' }]);
  await desk.stop();
  desk = await startDesk();
  await desk.receive(`/postback/${network.key}?clickid=after-restart&event=ftd&payout=5&currency=USD`);
  await eventually(async () => Promise.resolve(toldOf('conversion').length === 2));
  const ids = told().flatMap(({ notifications }) => notifications.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect((await recent()).length).toBe(new Set(ids).size);
});

test('1,000 first deposits in a moment are few messages that name all, by e-mail too; a long name stays short', async () => {
  const smtp = await SmtpServer.start();
  try {
    const network = await desk.createNetwork({ name: 'Beta' });
    await addWebhook();
    await desk.json('POST', '/notifications/channels', {
      settings: {
        kind: 'email',
        host: '127.0.0.1',
        port: smtp.port,
        tls: 'none',
        user: 'owner',
        from: 'desk@example.com',
        to: ['owner@example.com'],
        allowsPrivate: true,
      },
      secret: 'right password',
    });
    const count = 1_000;
    for (let at = 0; at < count; at += 50)
      await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const id = String(at + index).padStart(4, '0');
          await desk.receive(`/postback/${network.key}?clickid=c${id}&event=ftd&payout=1&currency=USD`);
        }),
      );
    await eventually(async () => Promise.resolve(toldOf('conversion').length >= count));
    const clicks = new Set(toldOf('conversion').map(({ clickId }) => clickId));
    expect(clicks.size).toBe(count);
    expect(toldOf('conversion')).toHaveLength(count);
    // The mail of the first minute is out; the rest follows as one in the next minute.
    await eventually(async () => Promise.resolve(smtp.mails.length > 0));
    expect(smtp.mails.length).toBeLessThanOrEqual(12);
  } finally {
    await smtp.close();
  }
}, 20_000);

test('e-mail: a wrong password stops the channel with a reason and no secret; the right one tells what waited', async () => {
  const smtp = await SmtpServer.start();
  try {
    const network = await desk.createNetwork({ name: 'Gamma' });
    const settings = {
      kind: 'email',
      host: '127.0.0.1',
      port: smtp.port,
      tls: 'none',
      user: 'owner',
      from: 'desk@example.com',
      to: ['owner@example.com'],
      allowsPrivate: true,
    };
    const { id } = await desk.json<ChannelView>('POST', '/notifications/channels', {
      settings,
      secret: 'wrong secret word',
    });
    const failed = await desk.json<{ problem: unknown }>('POST', `/notifications/channels/${id}/test`);
    expect(failed.problem).toMatchObject({ problem: { code: 'bad_sign_in' } });
    await desk.receive(`/postback/${network.key}?clickid=mail-click-1&event=ftd&payout=60&currency=USD`);
    const stopped = await eventually(async () => {
      const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
      return channels.find((each) => each.id === id && each.problem !== null);
    });
    expect(stopped.problem?.message).toContain('refused the user name or password');
    expect(JSON.stringify(stopped)).not.toContain('wrong secret word');
    expect(logged.join('')).not.toContain('wrong secret word');
    // Another server must not be given the password of this one.
    const moved = await desk.json<ChannelView>('PATCH', `/notifications/channels/${id}`, {
      settings: { ...settings, host: 'localhost' },
    });
    expect(moved.secretState).toBe('empty');
    smtp.script = { replies: { RCPT: '450 4.2.0 greylisted' } };
    await desk.json('PATCH', `/notifications/channels/${id}`, { settings, secret: 'right password' });
    await eventually(async () =>
      (await recent()).some(({ sends }) =>
        sends.some((send) => send.problem?.problem.code === 'address_refused'),
      ),
    );
    // It took the mail and was cut off before its answer: the same mail again, and mail programs show it once.
    smtp.script = { cutsAt: '.' };
    await eventually(async () => Promise.resolve(smtp.mails.length > 0));
    smtp.script = {};
    await eventually(async () =>
      (await recent()).every(({ sends }) => sends.every(({ state }) => state === 'sent')),
    );
    const ids = smtp.mails.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]);
    expect(new Set(ids).size).toBe(1);
    const mail = smtp.mails.at(-1);
    expect(mail?.to).toEqual(['owner@example.com']);
    expect(mail?.source).toContain('Subject: ');
    expect(mail?.source).not.toMatch(/text\/html/i);
  } finally {
    await smtp.close();
  }
}, 20_000);

test('quiet hours collect, and their end tells all of it as one message', async () => {
  const network = await desk.createNetwork({ name: 'Delta' });
  await addWebhook();
  const clock = (offsetMinutes: number): string =>
    new Date(Date.now() + offsetMinutes * 60_000).toISOString().slice(11, 16);
  await desk.json('PUT', '/notifications/rules', {
    events: ['first_deposit'],
    quietHours: { from: clock(-5), until: clock(60), timeZone: 'UTC' },
  });
  for (const id of [1, 2, 3])
    await desk.receive(`/postback/${network.key}?clickid=quiet-click-${id}&event=ftd&payout=1&currency=USD`);
  await eventually(async () => {
    const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
    return channels.some(({ waiting }) => waiting === 3);
  });
  expect(told()).toEqual([]);
  await desk.json('PUT', '/notifications/rules', { events: ['first_deposit'], quietHours: null });
  await eventually(async () => Promise.resolve(told().length > 0));
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatchObject({ title: 'During quiet hours: 3' });
  expect(toldOf('conversion')).toHaveLength(3);
});

test('a switch and an event that the person turns off are not told; a refused webhook stops and goes on', async () => {
  const network = await desk.createNetwork({ name: 'Epsilon' });
  const { id } = await addWebhook();
  sink.respondNext({ kind: 'answer', status: 410 });
  await desk.receive(`/postback/${network.key}?clickid=first-click-1&event=ftd&payout=1&currency=USD`);
  await eventually(async () => {
    const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
    return channels.find((each) => each.id === id)?.problem?.problem.code === 'answered';
  });
  const tested = await desk.json('POST', `/notifications/channels/${id}/test`);
  expect(tested).toEqual({ problem: null });
  await eventually(async () => Promise.resolve(toldOf('conversion').length === 2));
  // The same message again: the other side refused the first try.
  const conversions = told().filter(({ notifications }) => notifications[0]?.kind === 'conversion');
  expect(new Set(conversions.map((each) => each.id)).size).toBe(1);
  await desk.json('PATCH', `/notifications/channels/${id}`, { switches: { conversion: false } });
  await desk.receive(`/postback/${network.key}?clickid=second-click&event=ftd&payout=1&currency=USD`);
  await desk.receive(`/postback/${network.key}?clickid={clickid}&event=ftd`);
  await eventually(async () => Promise.resolve(toldOf('held').length === 1));
  expect(toldOf('conversion')).toHaveLength(2);
  // Without a yes nothing goes to this computer.
  const inside = await desk.json<ChannelView>('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/inside` },
  });
  const refused = await desk.json('POST', `/notifications/channels/${inside.id}/test`);
  expect(refused).toMatchObject({ problem: { problem: { code: 'blocked_address' } } });
  expect(told('/inside')).toEqual([]);
});

test('a warning that is reached is shown on this computer and told, with a name that was far too long cut short', async () => {
  const network = await desk.createNetwork({ name: 'N'.repeat(60) });
  await addWebhook();
  await desk.json('POST', '/warnings', {
    kind: 'cap',
    networkId: network.id,
    linkId: null,
    event: 'registration',
    period: 'month',
    most: 1,
    timeZone: 'UTC',
  });
  await desk.receive(`/postback/${network.key}?clickid=warned-click&event=reg`);
  await eventually(async () => Promise.resolve(toldOf('warning').length > 0));
  const { items } = await eventually(async () => {
    const shown = await desk.json<{ items: { title: string; lines: string[] }[] }>(
      'GET',
      '/notifications/shown',
    );
    return shown.items.length > 0 ? shown : null;
  });
  expect(items[0]?.lines.join(' ')).toContain('the cap is reached, 1 of 1 registrations');
});

test('amounts are shown on this computer only where the person wants it', async () => {
  const network = await desk.createNetwork({ name: '1win' });
  await desk.json('PATCH', '/notifications/channels/system', {
    switches: { conversion: true },
    showsAmounts: false,
  });
  await desk.receive(`/postback/${network.key}?clickid=hidden-click&event=ftd&payout=60&currency=USD`);
  const shown = async (): Promise<string | null> => {
    const { items } = await desk.json<{ items: object[] }>('GET', '/notifications/shown');
    return items.length === 0 ? null : JSON.stringify(items);
  };
  const hidden = await eventually(shown);
  expect(hidden).toContain('1win');
  expect(hidden).not.toContain('USD');
  await desk.json('PATCH', '/notifications/channels/system', { showsAmounts: true });
  expect(await shown()).toContain('60 USD');
});
