import { expect, test } from 'vitest';
import type { EngineState } from '../../../electron/supervision/desk-processes.ts';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { trayLines, windowTitle } from '../../../electron/main/status-messages.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { en } from '../../../shared/text/en.ts';

const running: EngineState = {
  kind: 'running',
  addresses: {
    receiver: 'http://127.0.0.1:8790',
    desk: 'http://127.0.0.1:8791/?code=secret-code',
    api: 'http://127.0.0.1:8791/api',
    token: 'secret',
  },
};
const address: TunnelView = {
  state: 'up',
  provider: 'localtunnel',
  server: 'https://localtunnel.me',
  wishedName: null,
  address: null,
  remotePort: null,
  fallback: null,
  usedProvider: 'localtunnel',
  url: 'https://mybuyer.localtunnel.me',
  since: '2026-11-23T12:00:00.000Z',
  lastProbe: null,
  senders: null,
  browserProbe: null,
  problem: null,
  nextAttemptAt: null,
};

test('the tray shows where postbacks come in, and never the token', () => {
  const lines = trayLines('running', running, address, en);
  expect(lines).toEqual([
    'Receiving at http://127.0.0.1:8790',
    'Public address: https://mybuyer.localtunnel.me',
  ]);
  expect(lines.join()).not.toContain('secret');
});

test.each([
  [null, 'Public address: checking'],
  [{ ...address, state: 'off' as const, url: null }, 'Public address: switched off'],
  [{ ...address, state: 'connecting' as const, url: null }, 'Public address: connecting'],
  [
    {
      ...address,
      state: 'down' as const,
      url: null,
      problem: { code: 'lost' as const, message: 'The connection was lost.', fix: 'Wait.' },
    },
    'Public address: The connection was lost.',
  ],
])('the tray names the state of the public address', (view, line) => {
  expect(trayLines('running', running, view, en)[1]).toBe(line);
});

test('while nothing is processed the title and the tray say so', () => {
  const waiting: EngineState = { kind: 'waiting', delayMs: 5_000, code: 1, reason: null };
  expect(windowTitle(waiting, en)).toBe('Postback Desk – receiving only, restarts in 5 s');
  expect(trayLines('running', waiting, address, en)).toEqual([
    'Receiving only, restarts in 5 s',
    'The engine stopped with code 1. Postbacks are still received, and processed when it runs again.',
  ]);
  expect(windowTitle(running, en)).toBe('Postback Desk');
});

test('a receiver that is down is said first, whatever else works', () => {
  expect(trayLines('waiting', running, address, en)).toEqual(['Not receiving, restarts automatically']);
});

test.each(['darwin', 'linux', 'win32'] as const)('the menu of %s has copy, paste and quit', (platform) => {
  const roles = menuTemplate(platform, true, [], en.shell)
    .flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
    .map((item) => item.role);
  expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'selectAll', 'quit']));
  expect(roles).not.toContain('toggleDevTools');
});
