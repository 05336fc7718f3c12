import { readFile } from 'node:fs/promises';
import { expect, test } from './desk-test.ts';

test('the button saves what the filter shows, with nothing in it that a spreadsheet would run', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.receive(
    `/postback/${network.key}?clickid=%2BHYPERLINK(%22http://evil.test%22)&event=ftd&payout=5&currency=USD`,
  );
  await api.receive(`/postback/${network.key}?clickid=left-out&event=reg`);
  await expect(desk.getByRole('row', { name: /left-out/ })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('event:ftd');
  await expect(desk.getByRole('row', { name: /left-out/ })).toBeHidden();

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
});
