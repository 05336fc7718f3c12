/** What is called to say that the desk lives. */
import { expect, test } from 'vitest';
import {
  heartbeatRequest,
  maskedUrl,
  readHeartbeatUrl,
} from '../../../shared/domain/notify/heartbeat-request.ts';
import { HEARTBEAT_SIGNALS } from '../../../shared/domain/notify/heartbeat-settings.ts';

const none = { ping: null, alive: null, asleep: null, stopped: null };

test.each([
  ['https://hc-ping.com/uuid-1', false, ['/uuid-1/start', '/uuid-1', '/uuid-1/log', '/uuid-1/log']],
  ['https://hc-ping.com/uuid-1/', true, ['/uuid-1/start', '/uuid-1', '/uuid-1/fail', '/uuid-1/fail']],
  // An end that was pasted along is none of the URL; a query of the service stays.
  [
    'https://own.example/ping/key/slug/start?create=1',
    false,
    ['start', '', 'log', 'log'].map((end) => `/ping/key/slug${end === '' ? '' : `/${end}`}`),
  ],
])('%s gets the ends of healthchecks', (ping, alarmsAtStop, paths) => {
  const calls = HEARTBEAT_SIGNALS.map((signal) =>
    heartbeatRequest({ kind: 'healthchecks', alarmsAtStop }, { ...none, ping }, signal, 'note'),
  );
  expect(calls.map((call) => new URL(call?.url ?? '').pathname)).toEqual(paths);
  expect(calls.every((call) => call?.method === 'POST')).toBe(true);
  expect(new Set(calls.map((call) => new URL(call?.url ?? '').search)).size).toBe(1);
});

test('own URLs are called as they are; what has none is not told', () => {
  const urls = { ...none, alive: 'https://a.example/up', stopped: 'https://a.example/down?x=1' };
  const calls = HEARTBEAT_SIGNALS.map((signal) =>
    heartbeatRequest({ kind: 'own', alarmsAtStop: true }, urls, signal, 'note'),
  );
  expect(calls).toEqual([
    null,
    { method: 'GET', url: 'https://a.example/up', body: null },
    null,
    { method: 'GET', url: 'https://a.example/down?x=1', body: null },
  ]);
});

test('only plain http and https URLs are called, and of a saved one only the host is shown', () => {
  for (const text of [
    'ftp://a.example/',
    'file:///etc/passwd',
    'https://user:word@a.example/',
    'a.example',
    '',
    `https://a.example/${'x'.repeat(3_000)}`,
  ])
    expect(readHeartbeatUrl(text), text.slice(0, 40)).toBeNull();
  expect(maskedUrl('https://hc-ping.com/secret?key=1')).toBe('https://hc-ping.com/…');
});
