/** What a copied request does when it is pasted: bash is really run, the others by their documented rules. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCurl, type CurlSource } from '../../../shared/domain/postback/curl.ts';
import type { Shell } from '../../../shared/domain/postback/shell-quote.ts';
import { shellOfSystem } from '../../../renderer/ui/shell-of-system.ts';

const BASE = 'http://127.0.0.1:21420';
const KEY = 'abcdWXYZabcdWXYZabcdWXYZ';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'curl-'));
  const standIn = '#!/bin/bash\necho run >>"$RUNS"\nprintf "%s\\0" "$@" >>"$ARGS"\ncat >>"$INPUT"\n';
  writeFileSync(join(folder, 'curl'), standIn);
  chmodSync(join(folder, 'curl'), 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function request(over: Partial<CurlSource> = {}, body: string | Buffer = ''): CurlSource {
  const bodyBase64 = Buffer.from(body).toString('base64');
  return { method: 'GET', target: '/postback?a=1', headers: [], bodyBase64, ...over };
}

function curl(source: CurlSource, shell: Shell, keys: readonly string[] | null = null): string {
  return asCurl(source, { base: BASE, shell, keys });
}

/** Runs it in bash with a stand-in for curl; its arguments and what it was piped, byte for byte. */
function runInBash(command: string): { readonly args: readonly string[]; readonly input: string } {
  const run = mkdtempSync(join(folder, 'run-'));
  const files = { RUNS: join(run, 'runs'), ARGS: join(run, 'args'), INPUT: join(run, 'input') };
  const done = spawnSync('/bin/bash', ['--norc'], {
    input: command,
    cwd: run,
    env: { ...files, PATH: `${folder}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' },
  });
  expect(done.stderr.toString()).toBe('');
  expect(readFileSync(files.RUNS, 'latin1')).toBe('run\n');
  expect(readdirSync(run).toSorted()).toEqual(['args', 'input', 'runs']);
  const args = readFileSync(files.ARGS, 'latin1').split('\0').slice(0, -1);
  return { args, input: readFileSync(files.INPUT, 'latin1') };
}

/** https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
function argvOfWindows(line: string): readonly string[] {
  const args: string[] = [];
  let current: string | null = null;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === ' ' && !isQuoted) {
      if (current !== null) args.push(current);
      current = null;
      continue;
    }
    current ??= '';
    const [slashes = ''] = /^\\+(?=")/.exec(line.slice(at, at + 1_000)) ?? [];
    if (slashes !== '') {
      current += '\\'.repeat(Math.floor(slashes.length / 2));
      at += slashes.length - 1;
      if (slashes.length % 2 === 1) {
        current += '"';
        at += 1;
      }
    } else if (sign === '"') isQuoted = !isQuoted;
    else current += sign;
  }
  expect(isQuoted).toBe(false);
  return current === null ? args : [...args, current];
}

/** about_Quoting_Rules: in single quotes only the quote is special. Bare words here are options. */
function readPowerShell(command: string): readonly string[] {
  const start = "& { $PSNativeCommandArgumentPassing = 'Legacy'; curl.exe ";
  expect(command.startsWith(start) && command.endsWith(' }')).toBe(true);
  const rest = command.slice(start.length, -2);
  expect(rest).toMatch(/^[\x20-\x7e]*$/);
  const words = [...rest.matchAll(/ ?(?:'((?:[^']|'')*)'|(--?[A-Za-z-]+))(?= |$)/gy)];
  expect(words.map(([whole]) => whole).join('')).toBe(rest);
  return argvOfWindows(words.map(([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare).join(' '));
}

/** Phases of cmd: variables first, whatever carets and quotes say; then carets; signs without one act. */
function readCmd(command: string): readonly string[] {
  expect(command).toMatch(/^[\x20-\x7e]*$/);
  const expanded = command.replaceAll(/%([A-Za-z_0-9]+)(?::[^%]*)?%/g, 'EXPANDED');
  const line = expanded.replaceAll(/\^(.)|(.)/g, (_whole, kept: string | undefined, plain: string) => {
    if (kept === undefined) expect(plain).not.toMatch(/["&|<>()%!^]/);
    return kept ?? plain;
  });
  const [program, ...args] = argvOfWindows(line);
  expect(program).toBe('curl.exe');
  return args;
}

/** Of the arguments: the values behind an option. */
function valuesOf(args: readonly string[], option: string): readonly string[] {
  return args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []));
}

function escaped(bytes: string): string {
  return bytes.replaceAll(/[^\x20-\x7e]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

const HOSTILE = [
  '&calc.exe&',
  "';Start-Process calc;'",
  '";Start-Process calc;"',
  '@/etc/hostname',
  '@-',
  '@foo',
  '[1-5]{a,b}',
  '%PATH%',
  '%41%42%PATH:~0,1%',
  '!x! !!',
  '^"&^',
  '`id`$(id)${IFS}$HOME',
  'a\nid > owned\n',
  '\r\n\x03\x04\x1b[201~id\n',
  'a\0b\0',
  '\xff\xfe\xc3\x28',
  Buffer.from('\u202e\u200b\u2066‘’‚').toString('latin1'),
  'ends with \\\\',
  '\\\\"a\\"',
  '--%',
  '|<>;*?~#',
];

const bytes = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((parts) => parts.join('')),
  fc.uint8Array({ maxLength: 40 }).map((raw) => Buffer.from(raw).toString('latin1')),
);
const source = fc.record({
  target: bytes,
  value: bytes.filter((text) => !/[\0\r\n]/.test(text)),
  body: bytes,
});
const made = ({ target, value, body }: { target: string; value: string; body: string }): CurlSource =>
  request({ method: 'POST', target: `/${target}`, headers: [['X-Id', value]] }, Buffer.from(body, 'latin1'));

test('in bash it is one curl with the bytes of the request, whatever they are', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(source, (given) => {
      const { args, input } = runInBash(curl(made(given), 'posix'));
      expect(args.slice(0, 4)).toEqual(['-g', '--path-as-is', '-X', 'POST']);
      expect(decodeBytes(args[4] ?? '')).toBe(decodeBytes(`${BASE}/${given.target}`));
      expect(valuesOf(args, '-H')[0]).toBe(given.value.trim() === '' ? 'X-Id;' : `X-Id: ${given.value}`);
      const isPiped = given.body.includes('\0');
      expect(isPiped ? input : (valuesOf(args, '--data-raw')[0] ?? '')).toBe(given.body);
      if (isPiped) expect(valuesOf(args, '--data-binary')).toEqual(['@-']);
    }),
    { numRuns: 150, examples: HOSTILE.map((text) => [{ target: text, value: 'v', body: text }]) },
  );
});

test.each([
  ['powershell', readPowerShell],
  ['cmd', readCmd],
] as const)(
  'in %s it is one curl too; what a command line cannot hold is a percent escape',
  (shell, read) => {
    fc.assert(
      fc.property(source, (given) => {
        const args = read(curl(made(given), shell));
        expect(args.slice(0, 4)).toEqual(['-g', '--path-as-is', '-X', 'POST']);
        expect(decodeBytes(args[4] ?? '')).toBe(decodeBytes(`${BASE}/${given.target}`));
        const header = given.value.trim() === '' ? 'X-Id;' : `X-Id: ${given.value}`;
        expect(valuesOf(args, '-H')[0]).toBe(escaped(header));
        expect(valuesOf(args, '--data-raw')[0] ?? '').toBe(escaped(given.body));
      }),
      {
        numRuns: 500,
        examples: HOSTILE.map((text) => [
          { target: text, value: text.replaceAll(/[\0\r\n]/g, ''), body: text },
        ]),
      },
    );
  },
);

test('the key is masked wherever it stands unless it is asked for, and cookies and authorization are left out', () => {
  const given = request(
    {
      target: `/postback/${KEY}?key=${KEY}`,
      headers: [
        ['Cookie', 'session=topsecret'],
        ['authorization', 'Bearer topsecret'],
        ['Referer', `https://x.example/${KEY}`],
      ],
    },
    `k=${KEY}`,
  );
  for (const shell of ['posix', 'powershell', 'cmd'] as const) {
    const command = curl(given, shell, [KEY]);
    expect(command).not.toContain(KEY);
    expect(curl(given, shell)).toContain(KEY);
    expect(command).not.toContain('topsecret');
  }
});

test('the system decides for which shell the command is', () => {
  expect(['Win32', 'Windows', 'MacIntel', 'Linux x86_64', ''].map(shellOfSystem)).toEqual([
    'powershell',
    'powershell',
    'posix',
    'posix',
    'posix',
  ]);
});

/** Percent escapes as the bytes they mean. */
function decodeBytes(text: string): string {
  return text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
