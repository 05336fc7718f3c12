/** A keychain that answers late, or keeps closed what it has sealed. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { loadSecretKey } from '../../../electron/main/secret-key.ts';
import { readSecretKey } from '../../../electron/engine/secrets/secret-key.ts';
import { infoSchema } from '../../../shared/contract/desk.ts';
import type { EngineUrls } from '../../../shared/contract/shell.ts';
import { SEALED_KEY_FILE, SECRET_KEY_FILE } from '../../../shared/program/app-data.ts';
import { StandInKeychain } from '../../fixtures/electron/stand-in-keychain.ts';
import { ShellRun } from '../../fixtures/electron/shell-run.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let run: ShellRun;
beforeEach(() => {
  run = new ShellRun();
});
afterEach(() => {
  run.end();
});

const inData = (name: string): string => join(run.dataDir, name);

function isListening(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/postback?clickid=early1`).then(
    (answer) => answer.status === 200,
    () => false,
  );
}

async function noticeCodes({ api, token }: EngineUrls): Promise<readonly string[]> {
  const answer = await fetch(`${api}/info`, { headers: { authorization: `Bearer ${token}` } });
  return infoSchema.parse(await answer.json()).notices.map(({ code }) => code);
}

/** Adds a channel that has a secret. @returns the status of the answer */
async function addSecret({ api, token }: EngineUrls): Promise<number> {
  const answer = await fetch(`${api}/notifications/channels`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      settings: { kind: 'webhook', url: 'https://hook.example/' },
      secret: 'hush',
    }),
  });
  z.unknown().parse(await answer.json());
  return answer.status;
}

test('while the keychain asks the person the window is there and postbacks are answered; then the key is used', async () => {
  run.electron.keychain.state = 'open';
  const { receiver } = await run.startAndWait();
  run.electron.signal('SIGTERM');
  await run.electron.exited;
  expect(existsSync(inData(SEALED_KEY_FILE))).toBe(true);

  const later = new ShellRun(run.folder);
  try {
    later.electron.keychain.state = 'asking';
    const port = new URL(receiver).port;
    later.start('--receiver-port', port, '--desk-port', '0', '--no-tunnel');
    await expect.poll(() => isListening(Number(port)), { timeout: 20_000 }).toBe(true);
    expect(later.window.isShown).toBe(true);
    later.electron.keychain.unlock();
    const urls = await later.ready();
    expect(existsSync(inData(SECRET_KEY_FILE))).toBe(false);
    // On a slow computer it had begun without the key, and begins anew.
    await expect.poll(() => addSecret(urls).catch(() => 0), { timeout: 30_000 }).toBe(200);
  } finally {
    later.electron.endEngines();
  }
});

test('a keychain that keeps the sealed key closed: no other key is made, and the window says why secrets wait', async () => {
  mkdirSync(run.dataDir, { recursive: true });
  writeFileSync(inData(SEALED_KEY_FILE), 'of a keychain that is not here');
  const urls = await run.startAndWait();
  expect(existsSync(inData(SECRET_KEY_FILE))).toBe(false);
  expect(await noticeCodes(urls)).toContain('keychain_locked');
  expect(await addSecret(urls)).toBe(409);
  expect((await fetch(`${urls.receiver}/postback?clickid=1`)).status).toBe(200);
});

test('what the keychain says decides where the key is', async () => {
  mkdirSync(run.dataDir, { recursive: true });
  const keychain = new StandInKeychain();
  const load = () => loadSecretKey({ keychain, dataDir: run.dataDir, platform: 'linux', log: quietLog });
  expect(await load()).toEqual({ kind: 'file' });
  keychain.state = 'open';
  const sealed = await load();
  expect(sealed.kind).toBe('key');
  expect(await load()).toEqual(sealed);
  keychain.state = 'absent';
  expect(await load()).toEqual({ kind: 'later' });
});

test('without the desktop app no key is made beside a sealed one', () => {
  mkdirSync(run.dataDir, { recursive: true });
  writeFileSync(inData(SEALED_KEY_FILE), 'sealed');
  expect(readSecretKey(run.dataDir, { kind: 'file' })).toBeNull();
  expect(existsSync(inData(SECRET_KEY_FILE))).toBe(false);
  const key = randomBytes(32);
  expect(readSecretKey(run.dataDir, { kind: 'key', key: key.toString('base64') })).toEqual(key);
});
