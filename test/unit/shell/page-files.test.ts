import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageFile, servePageFiles } from '../../../electron/main/page-files.ts';
import { en } from '../../../shared/text/en.ts';

let folder: string;
let serve: (request: Request) => Promise<Response>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-page-'));
  mkdirSync(join(folder, 'window/assets'), { recursive: true });
  writeFileSync(join(folder, 'window/index.html'), '<title>desk</title>');
  writeFileSync(join(folder, 'window/assets/index-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{}');
  serve = servePageFiles(join(folder, 'window'), () => en);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the page and its scripts are served with their types and a policy', async () => {
  const page = await serve(new Request('app://desk/'));
  expect(await page.text()).toBe('<title>desk</title>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const script = await serve(new Request('app://desk/assets/index-1.js?v=2'));
  expect(script.status).toBe(200);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('a file that is not there is 404, and a folder is no page', async () => {
  expect((await serve(new Request('app://desk/assets/gone.js'))).status).toBe(404);
  expect((await serve(new Request('app://desk/assets'))).status).toBe(404);
});

test('only reading is answered', async () => {
  expect((await serve(new Request('app://desk/', { method: 'POST' }))).status).toBe(405);
});

test.each([
  'app://desk/..%2fsecret.json',
  'app://desk/assets/..%2f..%2fsecret.json',
  'app://desk/%2e%2e%2fsecret.json',
  'app://desk/..%5csecret.json',
  'app://desk/%00.js',
  'app://desk/%E0%A4%A.js',
  'app://desk.evil/index.html',
  'app://other/index.html',
  'file:///etc/passwd.txt',
  'not an address',
])('%s leads nowhere', (address) => {
  expect(pageFile(join(folder, 'window'), address)).toBeNull();
});

test('an address cannot climb out of the folder, however it is written', async () => {
  for (const address of [
    'app://desk/../secret.json',
    'app://desk/./../../secret.json',
    'app://desk//secret.json',
  ]) {
    expect((await serve(new Request(address))).status).not.toBe(200);
  }
});
