/** Backups in Settings: made, shown, restored after a look. */
import type { Network } from '../../shared/contract/networks.ts';
import { expect, keepPicture, test } from './desk-test.ts';
import { eventually } from '../fixtures/desk-api.ts';

test('a backup is made and shown, and restored after what would be lost was seen', async ({ page, api }) => {
  // Not the fixture's: the browser complains of its own while the engine opens the backup.
  await page.goto(api.addresses.desk);
  await api.json<Network>('POST', '/networks', { name: 'Kept network' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Data and backup' }).click();
  const section = page.getByRole('region', { name: 'Backups' });
  await expect(section).toContainText('none yet');
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(section).toContainText('0 postbacks, 1 networks');

  const lost = await api.json<Network>('POST', '/networks', { name: 'Lost network' });
  expect((await api.receive(`/postback/${lost.key}?clickid=lost&event=reg`)).status).toBe(200);
  await section.getByRole('button', { name: /^Restore/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Check the backup' }).click();
  const loses = dialog.getByLabel('You would lose');
  await expect(loses).toContainText('Lost network');
  await expect(loses).toContainText('Postbacks');
  await keepPicture(page, 'backup-restore');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await eventually(async () => {
    const networks = await api.json<{ items: Network[] }>('GET', '/networks').catch(() => null);
    return networks?.items.map(({ name }) => name).join() === 'Kept network';
  }, 20_000);
  await expect(page.getByRole('status').filter({ hasText: 'The backup was restored' })).toBeVisible();
});

test('another folder asks for a passphrase before it is saved', async ({ desk }) => {
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: 'Data and backup' }).click();
  const section = desk.getByRole('region', { name: 'Backups' });
  await section.getByText('Backup settings').click();
  await section.getByLabel('Another folder').fill('/tmp/postback-desk-e2e-backups');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section).toContainText('A backup in another folder needs a passphrase.');
  await section.getByLabel('Passphrase').fill('short');
  await expect(section).toContainText('At least 10 characters.');
  await section.getByLabel('Passphrase').fill('correct horse battery');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section).toContainText('/tmp/postback-desk-e2e-backups');
  await expect(section).toContainText('Saved. Enter another to replace it.');
});

test('a setup is exported as a file and imported after a look', async ({ page, api }) => {
  // Not the fixture's: the browser complains of the refusal that is looked for.
  await page.goto(api.addresses.desk);
  await api.json<Network>('POST', '/networks', { name: 'Moving network' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Data and backup' }).click();
  const section = page.getByRole('region', { name: 'Move to another computer' });
  await section.getByRole('button', { name: 'Export the setup' }).click();
  await expect(section).toContainText('At least 10 characters.');
  await section.getByLabel('Passphrase').fill('correct horse battery');
  const saved = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Export the setup' }).click();
  const path = await (await saved).path();

  await section.getByRole('button', { name: /^Import a setup/ }).click();
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByLabel('Setup file').click();
  await (await chooser).setFiles(path);
  await dialog.getByLabel('Passphrase of the file').fill('wrong horse battery');
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await expect(dialog).toContainText('The passphrase is wrong.');
  await dialog.getByLabel('Passphrase of the file').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await expect(dialog).toContainText('Nothing. Everything in it is already here.');
});

test('an import says which destinations it would let send into a private network', async ({ desk, api }) => {
  const passphrase = 'correct horse battery';
  const router = await api.createDestination({ name: 'Router', request: { url: 'http://192.168.0.1/hook' } });
  const setup = await api.json<{ fileName: string; text: string }>('POST', '/setup/export', { passphrase });
  await api.json('PATCH', `/destinations/${router.id}`, { rules: { ...router.rules, allowsPrivate: false } });
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: 'Data and backup' }).click();
  await desk.getByRole('button', { name: /^Import a setup/ }).click();
  const dialog = desk.getByRole('dialog');
  const chooser = desk.waitForEvent('filechooser');
  await dialog.getByLabel('Setup file').click();
  await (
    await chooser
  ).setFiles({ name: setup.fileName, mimeType: 'application/json', buffer: Buffer.from(setup.text) });
  await dialog.getByLabel('Passphrase of the file').fill(passphrase);
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await expect(dialog).toContainText('Router may then send to addresses on this computer');
});
