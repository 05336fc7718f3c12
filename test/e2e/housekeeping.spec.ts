import { expect, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('a cleanup says what would go, and how long things are kept is saved', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${network.key}?clickid=aaa1&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /aaa1/ })).toBeVisible();
  await desk.goto(`${new URL(desk.url()).origin}/#/settings/data`);
  const section = desk.getByRole('region', { name: 'Storage and cleanup' });
  await section.getByRole('button', { name: 'Show what would be removed' }).click();
  await expect(section.getByText('Nothing is old enough to be removed.')).toBeVisible();
  await expect(section.getByRole('button', { name: 'Remove', exact: true })).toBeHidden();
  await section.getByRole('button', { name: 'Close' }).click();
  await expect(section.getByText('Nothing is old enough to be removed.')).toBeHidden();

  await section.getByText('How long data is kept').click();
  await expect(section.getByLabel('Keep raw requests (months)')).toHaveValue('13');
  await expect(section.getByLabel('Keep conversions (months)')).toHaveValue('');
  await section.getByLabel('Keep raw requests (months)').fill('0');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText(/whole number from 1 to 240/)).toBeVisible();
  await section.getByLabel('Keep raw requests (months)').fill('6');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Saved', { exact: true })).toBeVisible();
  await desk.reload();
  await section.getByText('How long data is kept').click();
  await expect(section.getByLabel('Keep raw requests (months)')).toHaveValue('6');
});
