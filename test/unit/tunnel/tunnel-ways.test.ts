/** What the ways to a public URL read, call and notice, without running any. */
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicUrlSchema, sshServerSchema } from '../../../shared/contract/tunnel.ts';
import { findProgram } from '../../../electron/platform/find-program.ts';
import { createNgrokProvider } from '../../../electron/gate/tunnel/ngrok-provider.ts';
import { printedUrl } from '../../../electron/gate/tunnel/printed-url.ts';
import type { OpenRequest } from '../../../electron/gate/tunnel/provider.ts';
import { createProviderTokens } from '../../../electron/engine/tunnel/provider-tokens.ts';
import { parseSshDestination, sshArguments } from '../../../electron/gate/tunnel/ssh-arguments.ts';
import {
  changeBetween,
  type Surroundings,
  watchSurroundings,
} from '../../../electron/gate/tunnel/surroundings.ts';

test.each([
  ['INF |  https://two-words.trycloudflare.com   |', 'https://two-words.trycloudflare.com'],
  [
    '\u001B[1mabc.lhr.life tunneled with tls termination, https://abc.lhr.life\u001B[0m',
    'https://abc.lhr.life',
  ],
  ['https://rnabc-1-2-3-4.a.free.pinggy.link', 'https://rnabc-1-2-3-4.a.free.pinggy.link'],
  ['Open your tunnel address https://x.run.pinggy-free.link/', 'https://x.run.pinggy-free.link'],
  ['failed to POST https://api.trycloudflare.com/tunnel: EOF', null],
  ['Welcome to localhost.run! See https://localhost.run/docs/ and https://admin.localhost.run/', null],
  ['upgrade at https://dashboard.pinggy.io', null],
  ['https://trycloudflare.com.evil.example', null],
  ['http://plain.lhr.life', null],
])('the address in “%s” is %s', (line, address) => {
  expect(printedUrl(line)).toBe(address);
});

test.each([
  ['nokey@localhost.run', ['-R', '80:localhost:5000', '-l', 'nokey', '--', 'localhost.run']],
  ['free@a.pinggy.io', ['-R', '0:localhost:5000', '-p', '443', '-l', 'free', '--', 'a.pinggy.io']],
  [
    'me@vps.example:2222',
    ['-R', '127.0.0.1:8790:localhost:5000', '-p', '2222', '-l', 'me', '--', 'vps.example'],
  ],
])('ssh to %s is called as that server needs it', (text, end) => {
  const destination = parseSshDestination(text);
  const args = sshArguments({
    destination,
    relayPort: 5_000,
    remotePort: null,
    knownHosts: '/data/known hosts',
  });
  expect(args.slice(-end.length)).toEqual(end);
  expect(args).toContain('ExitOnForwardFailure=yes');
  expect(args).toContain('StrictHostKeyChecking=accept-new');
  expect(args).toContain('UserKnownHostsFile="/data/known hosts" ~/.ssh/known_hosts');
});

test('a server for ssh can never be read as an option of ssh', () => {
  for (const text of ['-oProxyCommand=id', 'a@-oProxyCommand=id', '-l@host', 'host -v', 'host;id', '']) {
    expect(sshServerSchema.safeParse(text).success, text).toBe(false);
  }
  expect(sshServerSchema.safeParse('me@vps.example:22').success).toBe(true);
});

test('an address of one’s own is https without a path; http only on this computer', () => {
  expect(publicUrlSchema.parse('https://postback.example.com/')).toBe('https://postback.example.com');
  for (const text of [
    'http://postback.example.com',
    'https://a.example/path',
    'ftp://a.example',
    'a.example',
  ]) {
    expect(publicUrlSchema.safeParse(text).success, text).toBe(false);
  }
});

const look: Surroundings = { steadyMs: 0, wallMs: 1_000_000, addresses: '10.0.0.1' };
test.each([
  ['nothing', { ...look, steadyMs: 2_000, wallMs: 1_002_000 }, null],
  ['sleep with a steady clock that goes on', { ...look, steadyMs: 60_000, wallMs: 1_060_000 }, 'woke_up'],
  ['sleep with a steady clock that stands still', { ...look, steadyMs: 2_000, wallMs: 9_000_000 }, 'woke_up'],
  ['a clock set back', { ...look, steadyMs: 2_000, wallMs: 500_000 }, 'clock_jumped'],
  ['another network', { steadyMs: 2_000, wallMs: 1_002_000, addresses: '192.168.1.5' }, 'network_changed'],
  ['no network', { steadyMs: 2_000, wallMs: 1_002_000, addresses: '' }, 'network_changed'],
])('between two looks, %s is noticed as what it is', (_what, now, change) => {
  expect(changeBetween(look, now)).toBe(change);
});

test('the watch tells of a change within seconds, once', async () => {
  const looks = [look, { ...look, addresses: '192.168.1.5' }];
  const { promise, resolve } = Promise.withResolvers<string>();
  const stop = watchSurroundings(resolve, () => looks.shift() ?? { ...look, addresses: '192.168.1.5' });
  expect(await promise).toBe('network_changed');
  stop();
});

test.skipIf(process.platform === 'win32')('a program is found on the PATH and in the usual places', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-path-'));
  const places = { path: '/nowhere', platform: process.platform, usual: [folder] };
  writeFileSync(join(folder, 'cloudflared'), '');
  chmodSync(join(folder, 'cloudflared'), 0o644);
  expect(findProgram('cloudflared', places)).toBeNull();
  chmodSync(join(folder, 'cloudflared'), 0o755);
  expect(findProgram('cloudflared', places)).toBe(join(folder, 'cloudflared'));
  expect(findProgram('cloudflared', { ...places, path: folder, usual: [] })).toBe(
    join(folder, 'cloudflared'),
  );
  rmSync(folder, { recursive: true });
});

const options: OpenRequest = {
  targetPort: 9,
  server: '',
  name: null,
  address: 'https://mine.ngrok-free.app',
  remotePort: null,
  isNameRequired: false,
  signal: new AbortController().signal,
};

test('ngrok gets the token and the domain, tells of a loss, and closes its listener', async () => {
  const calls: unknown[] = [];
  let onStatusChange: (addr: string, error?: string) => void = () => undefined;
  const library = {
    forward: async (config: { onStatusChange: typeof onStatusChange }) => {
      calls.push(config);
      ({ onStatusChange } = config);
      return { url: () => 'https://mine.ngrok-free.app', close: async () => void calls.push('closed') };
    },
  };
  const provider = createNgrokProvider({ token: () => 'secret-token', load: async () => library });
  const session = await provider.open(options);
  expect(session.url).toBe('https://mine.ngrok-free.app');
  expect(calls[0]).toMatchObject({ authtoken: 'secret-token', domain: 'mine.ngrok-free.app' });
  const lost: string[] = [];
  session.onLost((problem) => lost.push(messageFor(en.tunnel.problems, problem.reason).message));
  onStatusChange('', 'closed for secret-token');
  expect(lost).toEqual(['The connection to ngrok ended (closed for …).']);
  await session.close();
  expect(calls.at(-1)).toBe('closed');
});

test('ngrok without its library or token says how to get them', async () => {
  const missing = createNgrokProvider({
    token: () => 'secret-token',
    load: async () => Promise.reject(new Error('no such module')),
  });
  await expect(missing.open(options)).rejects.toThrow('ngrok_missing');
  const nobody = createNgrokProvider({ token: () => null });
  await expect(nobody.open(options)).rejects.toThrow('ngrok_token_missing');
});

test('a token is shown by its last characters only', () => {
  const shelf = new Map<string, string>();
  const tokens = createProviderTokens({
    get: (name) => shelf.get(name) ?? null,
    set: (name, text) => void (text === '' ? shelf.delete(name) : shelf.set(name, text)),
  });
  tokens.set('ngrok', 'abcdefghijkl');
  expect([tokens.masked('ngrok'), tokens.masked('ssh')]).toEqual(['…ijkl', null]);
  tokens.set('ngrok', null);
  expect(tokens.all()).toEqual({});
});
