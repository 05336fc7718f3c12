import { readFile } from 'node:fs/promises';
import { expect, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('the button saves what the filter shows, with nothing in it that a spreadsheet would run', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.receive(
    `/postback/${network.key}?clickid=%2BHYPERLINK(%22http://evil.test%22)&event=ftd&payout=5&currency=USD`,
  );
  await api.receive(`/postback/${network.key}?clickid=left-out&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /left-out/ })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('event:ftd');
  await expect(gridOf(desk).getByRole('row', { name: /left-out/ })).toBeHidden();

  await desk.getByRole('button', { name: 'Export' }).click();
  const coming = desk.waitForEvent('download');
  await desk.getByRole('menuitem', { name: /CSV/ }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('postbacks.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(`"'+HYPERLINK(""http://evil.test"")"`);
  expect(text).not.toContain('left-out');
  expect(text).not.toContain(network.key);
  await expect(desk.getByText('1 postback exported.')).toBeVisible();

  await desk.getByRole('button', { name: 'Export' }).click();
  const second = desk.waitForEvent('download');
  await desk.getByRole('menuitem', { name: /JSON/ }).click();
  const lines = (await readFile(await (await second).path(), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(1);

  // Columns are chosen once, and remembered.
  await desk.getByRole('button', { name: 'Export' }).click();
  await desk.getByRole('menuitem', { name: /Columns/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export postbacks' });
  for (const column of ['Requested URL', 'Body', 'Deliveries']) await dialog.getByLabel(column).uncheck();
  // The words of the exports before may still be there: it is the file that tells that this one was made.
  const chosen = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export CSV' }).click();
  await (await chosen).path();
  await desk.reload();
  await desk.getByRole('button', { name: 'Export' }).click();
  const third = desk.waitForEvent('download');
  await desk.getByRole('menuitem', { name: /CSV/ }).click();
  const [head] = (await readFile(await (await third).path(), 'utf8')).split('\r\n');
  expect(head).toContain('"clickId"');
  expect(head).not.toContain('"target"');
});

test('an upload file says what goes in and what not before it is made', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${network.key}?clickid=aaa1&event=ftd&payout=5&currency=USD`);
  await api.receive(`/postback/${network.key}?clickid=bbb2&event=reg`);
  await api.receive(`/postback/${network.key}?clickid=ccc3&event=ftd&payout=7&currency=USD&status=rejected`);
  await expect(gridOf(desk).getByRole('row', { name: /ccc3/ })).toBeVisible();
  await expect(gridOf(desk).getByRole('row', { name: /aaa1/ })).toBeVisible();
  await desk.getByRole('button', { name: 'Export' }).click();
  await desk.getByRole('menuitem', { name: /Upload file/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Upload file' });
  await expect(dialog.getByText(/10,000 lines at a time/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog.getByText('2 rows go into 1 file. Rows without an amount: 1.')).toBeVisible();
  await expect(dialog.getByText('1 is rejected')).toBeVisible();
  const coming = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('keitaro.txt');
  expect((await readFile(await download.path(), 'utf8')).split('\n').toSorted()).toEqual([
    '',
    'aaa1,5,,sale',
    'bbb2,,,lead',
  ]);
});
