import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { mailboxOf, rulesAreThere } from '../fixtures/mailbox.ts';
import { MailboxProcess, type ReadyMailbox } from '../fixtures/mailbox-process.ts';
import { axeFindingsIn, DIALOG, SCHEMES, showIn } from './axe-findings.ts';
import { expect, keepPicture, test as base } from './desk-test.ts';

interface RunningMailbox extends ReadyMailbox {
  /** Ends it, and starts it again on the same folder and port. */
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

const test = base.extend<{ readonly mailbox: RunningMailbox }>({
  // Playwright reads the dependencies of a fixture from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  mailbox: async ({}, use) => {
    const folder = temporaryFolder();
    const dataDir = join(folder, 'mailbox-data');
    let running = new MailboxProcess(dataDir);
    const ready = await running.ready();
    await use({
      ...ready,
      kill: () => running.kill(),
      startAgain: async () => {
        running = new MailboxProcess(dataDir, ['--port', new URL(ready.mailbox).port]);
        await running.ready();
      },
    });
    await running.kill();
    rmSync(folder, { recursive: true, force: true });
  },
});

const bar = (desk: Page): Locator => desk.getByRole('banner', { name: 'State of the desk' });
const section = (desk: Page): Locator => desk.getByRole('region', { name: 'Mailbox', exact: true });

async function openSettings(desk: Page): Promise<void> {
  await desk.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: 'Mailbox', exact: true }).click();
}

async function pairByApi(api: DeskApi, { mailbox, pairingCode }: RunningMailbox): Promise<void> {
  await api.json('POST', '/mailboxes', { url: mailbox, code: pairingCode });
  await rulesAreThere(api);
}

test('a mailbox is paired with the keyboard alone, proven by a test through it, and unpaired again', async ({
  desk,
  api,
  mailbox,
}) => {
  test.slow();
  await api.createNetwork({ name: '1win' });
  await openSettings(desk);
  await expect(section(desk)).toContainText('No mailbox yet');
  await expect(bar(desk)).not.toContainText('in the mailbox');

  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('pair a mailbox');
  await expect(desk.getByRole('option', { name: /Pair a mailbox/ })).toBeVisible();
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Pair a mailbox' });
  await expect(dialog.getByLabel('Address of the mailbox')).toBeFocused();
  await desk.keyboard.type('http://mailbox.example.com');
  await desk.keyboard.press('Enter');
  await expect(dialog).toContainText('needs https');
  await expect(dialog).toContainText('16 letters and digits');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type(mailbox.mailbox);
  await desk.keyboard.press('Tab');
  await desk.keyboard.type(String(mailbox.pairingCode).toLowerCase().replaceAll('-', ' '));
  await desk.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await expect(section(desk)).toContainText('Connected');
  await expect(section(desk)).toContainText('0 waiting');
  await expect(bar(desk)).toContainText('in the mailbox');
  await expect(bar(desk)).toContainText(mailbox.mailbox);
  await expect(bar(desk)).toContainText('Receiving');
  await expect(section(desk)).toContainText(/answered in [\d,]+ ms/);
  await section(desk).getByRole('button', { name: 'Send a test postback through it' }).focus();
  await desk.keyboard.press('Enter');
  await expect(section(desk)).toContainText('The test postback arrived. Your mailbox works.');
  const [row] = await api.postbacks();
  expect(row).toMatchObject({ test: true });

  await section(desk).getByRole('button', { name: 'Unpair' }).focus();
  await desk.keyboard.press('Enter');
  const question = desk.getByRole('dialog', { name: /^Unpair / });
  await expect(question).toContainText('deletes its keys');
  await expect(question).toContainText('You then have no public address.');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(section(desk)).toContainText('No mailbox yet');
  await expect(bar(desk)).not.toContainText('in the mailbox');
});

test('a wrong code is told in a sentence, and the right one then works', async ({ page, api, mailbox }) => {
  // The browser itself reports a refused call on its console: the window is opened without that check.
  await page.goto(api.addresses.desk);
  await openSettings(page);
  await section(page).getByRole('button', { name: 'Pair a mailbox' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pair a mailbox' });
  await dialog.getByLabel('Address of the mailbox').fill(mailbox.mailbox);
  await dialog.getByLabel('Pairing code').fill('0000-0000-0000-0000');
  await dialog.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not accept this code');
  await dialog.getByLabel('Address of the mailbox').fill('http://127.0.0.1:9');
  await dialog.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('The mailbox cannot be reached');
  await dialog.getByLabel('Address of the mailbox').fill(mailbox.mailbox);
  await dialog.getByLabel('Pairing code').fill(String(mailbox.pairingCode));
  await dialog.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(section(page)).toContainText('Connected');
});

test('what waits, how late it is and why it is not reached change without a reload', async ({
  desk,
  api,
  mailbox,
}) => {
  // What it counts is told with its next page, which it may hold open for 25 s.
  test.slow();
  const network = await api.createNetwork({ name: '1win' });
  await openSettings(desk);
  await pairByApi(api, mailbox);
  // Paired elsewhere, and there at once.
  await expect(section(desk)).toContainText('Connected');
  await fetch(`${mailbox.mailbox}/postback/${network.key}?clickid=live-1&event=reg`);
  await expect(bar(desk)).toContainText(/in the mailbox · \d+ s ago/);
  await fetch(`${mailbox.mailbox}/postback/some-wrong-key-0123456789?clickid=x`);
  await expect(section(desk)).toContainText('1 × wrong key', { timeout: 40_000 });

  await mailbox.kill();
  await expect(section(desk)).toContainText('Not reachable', { timeout: 30_000 });
  await expect(section(desk)).toContainText('ECONNREFUSED');
  await expect(bar(desk)).toContainText('Mailbox not reachable');
  const note = desk.locator('main [data-tone="bad"]').filter({ hasText: 'Check that the server runs' });
  await expect(note).toHaveCount(1);
  await desk
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: /Outages/ })
    .click();
  await expect(note.first()).toContainText('ECONNREFUSED');
  await desk.getByRole('link', { name: 'Open the mailbox settings' }).click();
  await mailbox.startAgain();
  await expect(section(desk)).toContainText('Connected', { timeout: 40_000 });
  await expect(bar(desk)).toContainText('Receiving');
});

test('at 900 px the mailbox leaves room for money and for what failed', async ({
  desk,
  api,
  sink,
  mailbox,
}) => {
  await desk.setViewportSize({ width: 900, height: 700 });
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}` },
  });
  await pairByApi(api, mailbox);
  sink.respondAlways({ kind: 'answer', status: 404, body: 'unknown click' });
  const send = (query: string) => fetch(`${mailbox.mailbox}/postback/${network.key}?event=ftd&${query}`);
  await send('clickid=a&payout=1163.4&currency=USD&status=approved');
  const failed = bar(desk).getByRole('link', { name: / failed$/ });
  await expect(failed).toBeVisible();
  await send('clickid=b&payout=300&currency=USD&status=pending');
  await expect(bar(desk)).toContainText('on hold');
  const parts = [bar(desk).getByText('in the mailbox').last(), bar(desk).getByText('earned today'), failed];
  for (const part of [bar(desk).getByText('Receiving'), ...parts]) {
    await expect(part).toBeVisible();
    const box = await part.boundingBox();
    expect(box === null ? Infinity : box.x + box.width).toBeLessThanOrEqual(900);
    expect(box?.x).toBeGreaterThanOrEqual(0);
  }
  await keepPicture(desk, 'mailbox-bar-900');
});

test('postback URLs begin with the address of the mailbox, and the guard lists who has another one', async ({
  desk,
  api,
  mailbox,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await pairByApi(api, mailbox);
  await fetch(`${mailbox.mailbox}/postback/${network.key}?clickid=first-1&event=reg`);
  await eventually(async () => (await api.postbacks()).length === 1);
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'New pair' }).click();
  await desk.getByRole('combobox', { name: 'Network' }).click();
  await desk.getByRole('combobox', { name: 'Network' }).fill('1win');
  await desk.getByRole('option', { name: '1win', exact: true }).click();
  await expect(desk.getByLabel('Text of Postback URL', { exact: true })).toContainText(
    `${mailbox.mailbox}/postback/${network.key}`,
  );

  const { id } = await mailboxOf(api);
  await api.json('DELETE', `/mailboxes/${id}`, { discard: true });
  await expect(desk.getByText('You have no public address any more.')).toBeVisible();
  await desk.getByRole('link', { name: 'Show what to paste' }).click();
  const guard = desk.getByRole('region', { name: 'Postback URLs in your networks' });
  await expect(guard.getByRole('listitem', { name: '1win' })).toContainText('has an old address');
  await expect(guard.getByRole('listitem', { name: '1win' })).toContainText(mailbox.mailbox);
});

test('both ways in at once: one conversion, one delivery, and the second is shown as a repeat', async ({
  desk,
  api,
  sink,
  mailbox,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({ name: 'App Craft', request: { url: `${sink.url}/pb?id={clickid}` } });
  await pairByApi(api, mailbox);
  const path = `/postback/${network.key}?event=ftd&payout=60&currency=USD&clickid=both-1`;
  await Promise.all([api.receive(path), fetch(`${mailbox.mailbox}${path}`)]);
  await desk.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Inbox' }).click();
  await expect(desk.getByRole('row', { name: /both-1/ })).toHaveCount(2);
  await expect(desk.getByRole('row', { name: /both-1/ }).filter({ hasText: /copy|repeat/i })).toHaveCount(1);
  await expect(bar(desk)).toContainText('60.00 USD earned today');
  await eventually(async () => (await api.ledger()).deliveries.delivered === 1);
  expect(sink.requests.filter(({ url }) => url.includes('both-1'))).toHaveLength(1);
});

test('axe finds nothing on the mailbox, its dialogs and its troubles, in both themes; pictures', async ({
  desk,
  api,
  mailbox,
}) => {
  test.slow();
  await api.createNetwork({ name: '1win' });
  await openSettings(desk);
  await desk.getByText('How to set one up').click();
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await pictures(desk, 'mailbox-none');
  await section(desk).getByRole('button', { name: 'Pair a mailbox' }).click();
  await desk.getByRole('button', { name: 'Pair', exact: true }).click();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await pictures(desk, 'mailbox-pair');
  await desk.keyboard.press('Escape');
  await pairByApi(api, mailbox);
  await expect(section(desk)).toContainText('Connected');
  await section(desk).getByRole('button', { name: 'Send a test postback through it' }).click();
  await expect(section(desk)).toContainText('The test postback arrived');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await pictures(desk, 'mailbox-paired');
  await section(desk).getByRole('button', { name: 'Unpair' }).click();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await pictures(desk, 'mailbox-unpair');
  await desk.keyboard.press('Escape');
  await mailbox.kill();
  await expect(section(desk)).toContainText('Not reachable', { timeout: 30_000 });
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await pictures(desk, 'mailbox-away');
});

async function pictures(desk: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await showIn(desk, scheme);
    for (const width of [900, 1400]) {
      // oxlint-disable-next-line no-await-in-loop -- the same
      await desk.setViewportSize({ width, height: 900 });
      // oxlint-disable-next-line no-await-in-loop -- the same
      await keepPicture(desk, `${name}-${width}-${scheme}`);
    }
  }
}
