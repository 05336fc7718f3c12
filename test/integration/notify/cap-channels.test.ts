/** A cap is told at 80 and at 100 % over every kind of channel there is, each once. */
import { expect, test } from 'vitest';
import { type ChannelKind, channelSettingsSchema } from '../../../shared/domain/notify/channel-settings.ts';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { SmtpServer } from '../../fixtures/smtp-server.ts';
import { ANNA, pair, startTelegramDesk } from '../../fixtures/telegram-desk.ts';

const CHANNEL_KINDS: readonly ChannelKind[] = channelSettingsSchema.options.map(
  ({ shape }) => shape.kind.value,
);
const [AT_80, AT_100] = ['4 of 5 registrations', '5 of 5 registrations'] as const;

test('80 and 100 % of a cap are told on this computer, in a chat, by e-mail and to a webhook', async () => {
  const [sink, smtp] = [await SinkServer.start(), await SmtpServer.start()];
  const { desk, telegram, close } = await startTelegramDesk();
  try {
    await pair(desk, telegram, { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } });
    await desk.json('POST', '/notifications/channels', {
      settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
    });
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
    const { channels } = await eventually(async () => {
      const view = await desk.json<NotificationsView>('GET', '/notifications');
      return view.channels.length === CHANNEL_KINDS.length && view;
    });
    // One of each kind: a new kind has to be told too.
    expect(channels.map(({ settings }) => settings.kind).toSorted()).toEqual([...CHANNEL_KINDS].toSorted());
    const { id: networkId, key } = await desk.createNetwork({ name: '1win' });
    const rule = { kind: 'cap', networkId, linkId: null, event: 'registration', period: 'month', most: 5 };
    await desk.json('POST', '/warnings', { ...rule, timeZone: 'Europe/Kyiv' });

    const shown: string[] = [];
    const said: Readonly<Record<ChannelKind, () => string>> = {
      system: () => shown.join('\n'),
      telegram: () =>
        telegram
          .in(ANNA)
          .map(({ text }) => text)
          .join('\n'),
      email: () => smtp.mails.map(({ source }) => source.replaceAll('=\r\n', '')).join('\n'),
      webhook: () =>
        sink.requests
          .map(({ body }) => (JSON.parse(body.toString('utf8')) as { lines: string[] }).lines.join('\n'))
          .join('\n'),
    };
    const isToldBy = async (text: string): Promise<void> => {
      for (const kind of CHANNEL_KINDS)
        await eventually(async () => {
          const { items } = await desk.json<{ items: { lines: string[] }[] }>('GET', '/notifications/shown');
          for (const line of items.flatMap(({ lines }) => lines)) if (!shown.includes(line)) shown.push(line);
          return said[kind]().includes(text);
        }, 20_000);
    };
    for (let count = 1; count <= 4; count += 1)
      await desk.receive(`/postback/${key}?clickid=player-${count}&event=reg`);
    await isToldBy(AT_80);
    await desk.receive(`/postback/${key}?clickid=player-5&event=reg`);
    await isToldBy(AT_100);
    await desk.receive(`/postback/${key}?clickid=player-6&event=reg`);
    await eventually(async () => (await desk.ledger()).postbacks.understood === 6);
    for (const text of [AT_80, AT_100])
      for (const kind of ['telegram', 'email', 'webhook'] as const)
        expect(said[kind]().split(text).length - 1, `${kind}: ${text}`).toBe(1);
  } finally {
    await close();
    await sink.close();
    await smtp.close();
  }
}, 60_000);
