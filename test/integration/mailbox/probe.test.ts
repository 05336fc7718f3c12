/** Calls of the desk may come through where postbacks do not: the probe takes the way of a postback, and says so. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { HAND_CODE, HandMailbox } from '../../fixtures/hand-mailbox.ts';
import { mailboxOf, openMailbox, pair } from '../../fixtures/mailbox.ts';

let desk: Desk;
let mailbox: HandMailbox;
beforeEach(async () => {
  mailbox = await HandMailbox.start();
  desk = await Desk.start();
});
afterEach(async () => {
  await desk.stop();
  await mailbox.close();
});

const isProbe = (url: string | undefined): boolean => url?.startsWith('/_probe') === true;

async function codeOf(): Promise<string | null> {
  const { state } = await mailboxOf(desk);
  return state.kind === 'failing' ? state.code : null;
}

test('a web server that forwards the calls and nothing else is told as no mailbox at this address', async () => {
  mailbox.respond = (request, response) => {
    if (!isProbe(request.url)) return false;
    response.writeHead(404).end('<h1>Not found</h1>');
    return true;
  };
  await pair(desk, mailbox.url, HAND_CODE);
  expect(await eventually(codeOf, 15_000)).toBe('mailbox_not_there');
  expect(await mailboxOf(desk)).toMatchObject({ lastProbe: { isOk: false } });
}, 30_000);

test('a web server that changes URLs on their way is told, with what to do', async () => {
  mailbox.respond = (request) => {
    // As one that decodes and encodes again in its own way.
    if (isProbe(request.url)) request.url = request.url?.replace('%25%7Bf%7D', '%7Bf%7D') ?? '';
    return false;
  };
  await pair(desk, mailbox.url, HAND_CODE);
  expect(await eventually(codeOf, 15_000)).toBe('mailbox_changes_urls');
  const { state } = await mailboxOf(desk);
  expect(state.kind === 'failing' && state.fix).toContain('unchanged');
}, 30_000);

test('a probe that came back is shown with its time, and a stranger is not answered', async () => {
  await pair(desk, mailbox.url, HAND_CODE);
  const probe = await eventually(async () => (await mailboxOf(desk)).lastProbe, 15_000);
  expect(probe.isOk).toBe(true);
  const reply = await fetch(`${mailbox.url}/_probe?n=0123456789012345678901&x=a&s=${'A'.repeat(86)}`);
  expect(await reply.text()).toBe('');
}, 30_000);

test('the first probe after a pairing finds a mailbox that receives', async () => {
  const folder = temporaryFolder();
  const real = await openMailbox(folder);
  try {
    await pair(desk, real.url, real.pairingCode);
    const probe = await eventually(async () => (await mailboxOf(desk)).lastProbe, 15_000);
    expect(probe.isOk).toBe(true);
  } finally {
    await real.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);
