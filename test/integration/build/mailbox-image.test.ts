/** The mailbox's image without Docker: its last stage is laid out in a plain folder, and run as it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ensureBuilt } from '../../../build/start/ensure-built.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const root = join(import.meta.dirname, '../../..');
const dockerfile = readFileSync(join(root, 'build/mailbox/Dockerfile'), 'utf8').replaceAll('\\\n', ' ');
const lines = dockerfile.split('\n').map((line) => line.trim());

let folder: string;
beforeAll(async () => {
  await ensureBuilt(root, () => undefined);
}, 120_000);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lastOf(word: string): string {
  return lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
}

function commandOf(text: string): readonly string[] {
  return z.array(z.string()).parse(JSON.parse(text.slice(text.indexOf('['))));
}

/** Of the last stage: what is copied to where. */
function copies(): readonly (readonly [string, string])[] {
  const stage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  return stage.flatMap((line) => {
    const found = /^COPY --from=build \/app\/(\S+) (\S+)$/.exec(line);
    return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const];
  });
}

test('it runs as somebody without rights, tells its health, and names what it is made of', () => {
  expect(lastOf('USER')).toBe('node');
  expect(lastOf('HEALTHCHECK')).toContain('/health');
  for (const line of lines.filter((each) => each.startsWith('FROM ')))
    expect(line).toMatch(/^FROM node:\d+-/);
  expect(dockerfile).not.toMatch(/^ADD |:latest|sudo|curl /m);
  const sources = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1));
  for (const source of sources) expect(existsSync(join(root, source)), source).toBe(true);
});

test('its way by compose: postbacks come over HTTPS alone, and what the guide tells to run finds its domain', () => {
  const compose = readFileSync(join(root, 'build/mailbox/compose.yml'), 'utf8');
  expect(compose).toContain('dockerfile: build/mailbox/Dockerfile');
  // The mailbox speaks plain HTTP: nobody but the web server may reach it. Its health is told to the server itself.
  const own = compose.slice(0, compose.indexOf('  web:'));
  expect(own.match(/^ *ports:.*$/gm)).toEqual(["    ports: ['127.0.0.1:8793:8793']"]);
  expect(own).toContain('POSTBACK_MAILBOX_METRICS_HOST: 0.0.0.0');
  // Compose asks for the domain with every command, `logs` too: it has to stand in the file that it reads by itself.
  const guide = readFileSync(join(root, 'docs/always-on.md'), 'utf8');
  expect(compose).toContain('${MAILBOX_DOMAIN:?');
  expect(guide).toContain('echo MAILBOX_DOMAIN=mailbox.example.com > build/mailbox/.env');
  expect(guide).not.toMatch(/MAILBOX_DOMAIN=\S+ docker/);
});

test('with nothing but the files of its last stage it starts, and its health check is content', async () => {
  for (const [from, to] of copies()) {
    const place = join(folder, 'app', to === './' ? from : to);
    mkdirSync(dirname(place), { recursive: true });
    if (from === 'node_modules') symlinkSync(join(root, from), place);
    else cpSync(join(root, from), place, { recursive: true });
  }
  const [command = '', ...args] = commandOf(lastOf('CMD'));
  expect(command).toBe('node');
  const env = {
    ...process.env,
    POSTBACK_MAILBOX_DATA: join(folder, 'data'),
    POSTBACK_MAILBOX_HOST: '127.0.0.1',
    POSTBACK_MAILBOX_PORT: '0',
    POSTBACK_MAILBOX_METRICS_PORT: '0',
  };
  const cwd = join(folder, 'app');
  const mailbox = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [said]: unknown[] = await once(mailbox.stdout, 'data');
    const { metrics } = z.object({ metrics: z.string() }).parse(JSON.parse(String(said)));
    const [, ...check] = commandOf(lastOf('HEALTHCHECK'));
    const script = (check[1] ?? '').replace('127.0.0.1:8793', new URL(metrics).host);
    const checking = spawn(process.execPath, ['-e', script]);
    await once(checking, 'close');
    expect(checking.exitCode).toBe(0);
  } finally {
    mailbox.kill('SIGKILL');
    await once(mailbox, 'close');
  }
}, 30_000);
