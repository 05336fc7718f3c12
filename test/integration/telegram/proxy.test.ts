/** A bot behind a proxy: all of its calls go through it, its login is sealed, and what is wrong with it is told in words. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, everythingIn } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { ANNA, ask, isListening, pair, telegramView } from '../../fixtures/telegram-desk.ts';
import { BOT_TOKEN, TelegramServer } from '../../fixtures/telegram-server.ts';
import { TestProxy } from '../../fixtures/test-proxy.ts';

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };
const login = { username: 'buyer', password: 'hush of the proxy' };

let telegram: TelegramServer;
let desk: Desk;

beforeEach(async () => {
  telegram = await TelegramServer.start();
  desk = await Desk.start({ telegramServer: telegram.url });
});

afterEach(async () => {
  await desk.stop();
  await telegram.close();
});

test.each(['http', 'socks5'] as const)(
  'a bot is connected, paired and answers through a proxy: %s',
  async (kind) => {
    const proxy = await TestProxy.start(kind, { login: `${login.username}:${login.password}` });
    try {
      // Without its login: said before a token is saved.
      await desk.json('PUT', '/telegram/proxy', { proxy: proxy.rule });
      const refused = await desk.call('PUT', '/telegram/token', { token: BOT_TOKEN });
      expect(refused.status).toBe(503);
      expect(await refused.text()).toMatch(/asks for a login|does not accept the login/);
      expect(telegram.calls).toEqual([]);

      const set = await desk.json('PUT', '/telegram/proxy', { proxy: proxy.rule, proxyLogin: login });
      expect(set).toMatchObject({ proxy: proxy.rule, proxyLoginState: 'set' });
      expect(JSON.stringify(set)).not.toContain(login.password);
      await desk.json('PUT', '/telegram/token', { token: BOT_TOKEN });
      await isListening(desk);
      await pair(desk, telegram, anna);
      const { host } = new URL(telegram.url);
      // SOCKS5 hears no target before the login.
      const beforeLogin = kind === 'socks5' ? [{ target: '', login: null }] : [];
      expect(proxy.asked.filter(({ target }) => target !== host)).toEqual(beforeLogin);
      // A new connection for each call: no call went another way.
      expect(proxy.asked.length).toBeGreaterThanOrEqual(telegram.calls.length);
      expect(everythingIn(`${desk.folder}/data`)).not.toContain(login.password);

      proxy.mood = { kind: 'refuses', code: kind === 'http' ? 403 : 2 };
      telegram.updates.write('/today', anna);
      const failing = await eventually(async () => {
        const { state } = await telegramView(desk);
        return state.kind === 'failing' && state;
      }, 30_000);
      expect(failing.message).toContain('The proxy for Telegram does not work.');
      expect(failing.message).toContain('makes no connection');
      expect(failing.code).toBe('telegram_proxy');

      await desk.json('PUT', '/telegram/proxy', { proxy: { kind: 'direct' } });
      await isListening(desk);
      const calls = proxy.asked.length;
      expect((await ask(telegram, '/help', anna)).text).toContain('/today');
      expect(proxy.asked.length).toBe(calls);
      expect(await telegramView(desk)).toMatchObject({ proxyLoginState: 'empty' });
    } finally {
      await proxy.close();
    }
  },
);
