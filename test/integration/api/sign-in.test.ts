/** How a browser gets into the desk and a script stays in, over the real desk port. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInUrlSchema } from '../../../shared/contract/desk.ts';
import { en } from '../../../shared/text/en.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';

const AS_BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const SESSION = 'the-session-of-one-program-0123456789';

let folder: string;
let desk: Desk;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder, sessionId: SESSION });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string, cookie = ''): Promise<Response> {
  return fetch(url, { redirect: 'manual', headers: { ...AS_BROWSER, cookie } });
}

/** What the browser keeps: `name=value`. */
function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function newUrl(): Promise<string> {
  return signInUrlSchema.parse(await desk.json('POST', '/sign-in-urls')).url;
}

function origin(): string {
  return new URL(desk.addresses.api).origin;
}

test('the URL of the start opens the window once; the second time it says how to get a new one', async () => {
  const first = await open(desk.addresses.desk);
  expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
  expect(first.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  const page = await open(origin(), cookieOf(first));
  const [name = ''] = cookieOf(first).split('=');
  expect((await open(origin(), `${name}=of-another-program; ${cookieOf(first)}`)).status).toBe(200);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");

  const again = await open(desk.addresses.desk);
  expect(again.status).toBe(401);
  expect(again.headers.get('set-cookie')).not.toContain(SESSION);
  const text = await again.text();
  expect(text).toContain(en.signIn.spentTitle);
  expect(text).toContain(`${desk.addresses.api}/sign-in-urls`);
  expect(text).not.toContain('href');

  const bySame = await open(desk.addresses.desk, cookieOf(first));
  expect(await bySame.text()).toContain(`<a href="/">${en.signIn.open}</a>`);
  expect((await open(origin(), cookieOf(first))).status).toBe(200);
});

test('a script gets a URL with the token, as often as it likes, and each works once', async () => {
  const [one, other] = [await newUrl(), await newUrl()];
  expect(one).not.toBe(other);
  expect((await open(other)).status).toBe(303);
  expect((await open(one)).status).toBe(303);
  expect((await open(one)).status).toBe(401);
  const without = await fetch(`${desk.addresses.api}/sign-in-urls`, { method: 'POST' });
  expect(without.status).toBe(401);
});

test('a code that was guessed, or is only looked at, opens nothing and spends nothing', async () => {
  const url = await newUrl();
  expect((await open(`${origin()}/?code=${'A'.repeat(32)}`)).status).toBe(401);
  expect((await open(`${origin()}/?code=`)).status).toBe(401);
  expect((await fetch(url, { method: 'HEAD', redirect: 'manual' })).status).toBe(401);
  expect((await open(url)).status).toBe(303);
});

test('the token is for scripts: no URL, cookie or page takes it or holds it', async () => {
  const { token, api } = desk.addresses;
  const bookmark = await open(`${origin()}/?token=${token}`);
  expect([bookmark.status, bookmark.headers.get('location')]).toEqual([303, '/']);
  expect(bookmark.headers.get('set-cookie')).toBeNull();

  const name = cookieOf(await open(desk.addresses.desk)).split('=')[0] ?? '';
  const old = await open(origin(), `${name}=${token}`);
  expect(old.status).toBe(401);
  // What an earlier version left in the browser goes.
  expect(old.headers.get('set-cookie')).toMatch(new RegExp(`^${name}=;.*Expires=Thu, 01 Jan 1970`));
  expect((await fetch(`${api}/ledger`, { headers: { cookie: `${name}=${token}` } })).status).toBe(401);
  expect((await fetch(`${api}/ledger`, { headers: { authorization: `Bearer ${SESSION}` } })).status).toBe(
    401,
  );

  const cookie = cookieOf(await open(await newUrl()));
  const answers = await Promise.all([open(desk.addresses.desk), open(origin(), cookie), open(origin())]);
  for (const answer of answers) {
    expect(`${JSON.stringify([...answer.headers])}${await answer.text()}`).not.toContain(token);
  }
  expect(await newUrl()).not.toContain(token);
});

test('a browser without a session is told how to sign in, its scripts and others get a code', async () => {
  const page = await open(origin());
  expect(page.status).toBe(401);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain(en.signIn.title);
  const call = await fetch(`${desk.addresses.api}/ledger`, { headers: AS_BROWSER });
  expect([call.status, await call.json()]).toMatchObject([401, { code: 'UNAUTHORIZED' }]);
  const rpc = await fetch(`${origin()}/rpc/desk/ledger`, { method: 'POST', headers: AS_BROWSER });
  expect([rpc.status, await rpc.json()]).toMatchObject([401, { code: 'UNAUTHORIZED' }]);
});

test('a session outlives its engine, not its program, and codes and sessions are in no file', async () => {
  const spent = desk.addresses.desk;
  const cookie = cookieOf(await open(spent));
  const unused = await newUrl();
  const deskPort = Number(new URL(spent).port);
  await desk.stop();
  const kept = everythingIn(join(folder, 'data'));
  for (const url of [spent, unused]) expect(kept).not.toContain(new URL(url).searchParams.get('code'));
  expect(kept).not.toContain(SESSION);

  desk = await Desk.start({ folder, deskPort, sessionId: SESSION });
  expect((await open(origin(), cookie)).status).toBe(200);
  expect((await open(spent)).status).toBe(401);
  await desk.stop();

  desk = await Desk.start({ folder, deskPort });
  expect((await open(origin(), cookie)).status).toBe(401);
});
