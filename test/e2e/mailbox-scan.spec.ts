/** The QR code that a mailbox prints, seen by a camera whose picture is that very terminal. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeQR } from 'qr';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { writeFakeCamera } from '../fixtures/fake-camera.ts';
import { MailboxProcess } from '../fixtures/mailbox-process.ts';
import { axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';

const folder = temporaryFolder();
const camera = join(folder, 'camera.y4m');
const PUBLIC_URL = 'https://mailbox.example.com';

test.use({
  permissions: ['camera'],
  launchOptions: async ({ launchOptions }, use) => {
    const args = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  },
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function printedBy(mailbox: MailboxProcess): Promise<readonly string[]> {
  await eventually(() => Promise.resolve(/\n[█▀▄ ]+\n$/u.test(mailbox.stderr)));
  return mailbox.stderr.split('\n').filter((line) => /^[█▀▄ ]+$/u.test(line) && line.trim() !== '');
}

test('address and code come from the QR code that the mailbox prints: by camera, file and paste', async ({
  desk,
}) => {
  const mailbox = new MailboxProcess(join(folder, 'data'), ['--public-url', PUBLIC_URL]);
  const { pairingCode } = await mailbox.ready();
  const drawn = await printedBy(mailbox);
  await mailbox.kill();
  writeFakeCamera(camera, []);

  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('pair a mailbox');
  await expect(desk.getByRole('option', { name: /Pair a mailbox/ })).toBeVisible();
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Pair a mailbox' });
  const [address, code] = [dialog.getByLabel('Address of the mailbox'), dialog.getByLabel('Pairing code')];

  writeFakeCamera(camera, drawn);
  await dialog.getByRole('button', { name: 'Scan with the camera' }).click();
  await expect(code).toHaveValue(String(pairingCode));
  await expect(address).toHaveValue(PUBLIC_URL);
  // The camera is let go of at once.
  await expect(dialog.getByLabel('What the camera sees')).toHaveCount(0);

  // A picture of something else says so, and changes nothing.
  const picture = join(folder, 'picture.gif');
  writeFileSync(picture, encodeQR('https://evil.example/', 'gif', { scale: 6 }));
  await dialog.locator('input[type=file]').setInputFiles(picture);
  await expect(dialog.getByRole('alert')).toContainText('This QR code is not from a mailbox');
  writeFileSync(picture, 'no picture at all');
  await dialog.locator('input[type=file]').setInputFiles(picture);
  await expect(dialog.getByRole('alert')).toContainText('cannot be read as a picture');
  await expect(address).toHaveValue(PUBLIC_URL);

  const other = [...encodeQR('7K2M-9QXD-4TNA-R6VP', 'gif', { scale: 6 })];
  await desk.evaluate((bytes) => {
    const clipboard = new DataTransfer();
    clipboard.items.add(new File([new Uint8Array(bytes)], 'screen.gif', { type: 'image/gif' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }));
  }, other);
  await expect(code).toHaveValue('7K2M-9QXD-4TNA-R6VP');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  // Without an address in it the one that stands there stays.
  await expect(address).toHaveValue(PUBLIC_URL);

  await dialog.getByRole('button', { name: 'Scan with the camera' }).click();
  await expect(dialog.getByRole('button', { name: 'Stop the camera' })).toBeVisible();
  await keepPicture(desk, 'mailbox-scan');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
});
