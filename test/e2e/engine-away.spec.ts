import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { temporaryFolder } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';

/** The window looks every ten seconds, in the end, whether somebody is there again. */
const WHEN_BACK = { timeout: 45_000 };

test('while the engine is away the window says so, and afterwards, signed in anew, it shows what it missed', async ({
  page,
}) => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const first = Program.startBuilt(data);
  let second: Program | null = null;
  try {
    const api = await first.ready();
    const network = await api.createNetwork({ name: 'Back' });
    await api.receive(`/postback/${network.key}?clickid=before&event=reg`);
    await page.goto(api.addresses.desk);
    await expect(page.getByRole('row', { name: /before/ })).toBeVisible();
    // Away from the inbox its list lies in memory: it must not pass for fresh later.
    await page.getByRole('link', { name: 'Settings' }).click();

    await first.kill();
    await expect(page.getByText('No connection to the program', { exact: true })).toBeVisible();
    await expect(page.getByLabel('State of the desk')).toContainText('Status unknown');

    const { port: receiverPort } = new URL(api.addresses.receiver);
    const { port: deskPort } = new URL(api.addresses.desk);
    second = Program.startBuilt(data, ['--receiver-port', receiverPort, '--desk-port', deskPort]);
    const anew = await second.ready();
    // The session ended with the program. Another tab signs the browser in, and this one goes on by itself.
    await expect(page.getByText('This window is not signed in')).toBeVisible(WHEN_BACK);
    const tab = await page.context().newPage();
    await tab.goto(anew.addresses.desk);
    await expect(tab).toHaveURL(/127\.0\.0\.1:\d+\/(#.*)?$/);
    await api.receive(`/postback/${network.key}?clickid=missed&event=reg`);
    await expect(page.getByText('This window is not signed in')).toBeHidden(WHEN_BACK);
    await api.receive(`/postback/${network.key}?clickid=after&event=reg`);
    await page.getByRole('link', { name: 'Inbox' }).click();
    for (const id of ['before', 'missed', 'after'])
      await expect(page.getByRole('row', { name: new RegExp(id) })).toBeVisible();
  } finally {
    await first.kill();
    await second?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a list at its top shows the newest again when the engine comes back, however much came meanwhile', async ({
  page,
}) => {
  const folder = temporaryFolder();
  const program = Program.startBuilt(join(folder, 'data'));
  try {
    const api = await program.ready();
    const network = await api.createNetwork({ name: 'Meanwhile' });
    const send = async (id: string) => api.receive(`/postback/${network.key}?clickid=${id}&event=reg`);
    await send('first');
    await page.goto(api.addresses.desk);
    await expect(page.getByRole('row', { name: /first/ })).toBeVisible();

    const engine = program.pids?.engine ?? null;
    if (engine === null) throw new Error('The ready line has no engine.');
    process.kill(engine, 'SIGKILL');
    for (let n = 0; n < 60; n += 1) await send(`missed-${n}`);
    await expect(page.getByRole('row', { name: /missed-59/ })).toBeVisible(WHEN_BACK);
    await send('last');
    await expect(page.getByRole('row', { name: /last/ })).toBeVisible();
  } finally {
    await program.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
