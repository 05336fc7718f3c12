import { readFileSync } from 'node:fs';
import { EMPTY_DRAFT } from '../../shared/domain/link/draft.ts';
import { expect, keepPicture, test } from './desk-test.ts';

test('five hundred links are made from geos, creatives and an offer, found again, and exported', async ({
  desk,
  api,
}) => {
  await api.createNetwork({ name: 'Aff', preset: 'affise' });
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'Make many' }).click();
  await desk.getByRole('combobox', { name: 'Network' }).click();
  await desk.getByRole('option', { name: 'Aff', exact: true }).click();
  await desk.getByLabel('Geos').fill(['PL', 'DE', 'IT', 'ES', 'PT', 'FR', 'AT', 'CZ', 'HU', 'RO'].join('\n'));
  await desk
    .getByLabel('Creatives')
    .fill(Array.from({ length: 50 }, (_, index) => `creo${index + 1}`).join('\n'));
  await desk.getByLabel('Offer URLs').fill('https://o.example/c/7');
  await expect(desk.getByText('https://o.example/c/7?sub2=PL&sub3=creo1&sub1={clickid}')).toBeVisible();
  await keepPicture(desk, 'links-many');
  const startedAt = Date.now();
  await desk.getByRole('button', { name: 'Create 500 links' }).click();
  await expect(desk.getByText('500 links created')).toBeVisible();
  await expect(desk.getByRole('table', { name: 'Saved links' })).toBeVisible();
  test
    .info()
    .annotations.push({ type: 'measured', description: `500 links in ${Date.now() - startedAt} ms` });
  expect((await api.json<{ items: unknown[] }>('GET', '/links')).items).toHaveLength(500);
  await desk.getByLabel('Filter by name').fill('RO creo50');
  await expect(desk.getByRole('row', { name: /RO creo50/ })).toHaveCount(1);
  await keepPicture(desk, 'links-saved');
  const downloading = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Export CSV' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toContain('"https://o.example/c/7?sub2=RO&sub3=creo50&sub1={clickid}"');
});

test('each of many offers is checked: a postback URL, another click id, and what the pasted URL lacks', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Aff', preset: 'affise' });
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/?sub2=creo7' };
  const { items } = await api.json<{ items: { id: string }[] }>('POST', '/links', {
    items: [{ name: 'PL creo7', draft }],
  });
  await api.json('PATCH', `/links/${items[0]?.id ?? ''}`, { isPasted: true });
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'Make many' }).click();
  await desk.getByRole('combobox', { name: 'Network' }).click();
  await desk.getByRole('option', { name: 'Aff', exact: true }).click();
  const offers = desk.getByLabel('Offer URLs');
  const broken = desk.getByRole('status').filter({ hasText: 'break their links' });

  await offers.fill('https://o.example/c/7?sub2=a\nhttps://o.example/c/8?sub2=b&sub5=x');
  await desk.getByRole('button', { name: 'Show both' }).click();
  await expect(desk.getByRole('dialog').getByText('sub5={sub5} is missing in the pasted URL.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(broken).toHaveCount(0);

  await offers.fill(`https://o.example/c/7?sub2=a\n${network.postbackUrl}`);
  await expect(broken).toContainText('This is a postback URL, not an offer URL.');
  await expect(broken).toContainText(network.postbackUrl);
  await keepPicture(desk, 'links-many-broken');

  await offers.fill('https://o.example/c/7?sub2=a\nhttps://o.example/c/9?sub4={clickid}&sub2=c');
  await expect(broken).toContainText('your other links have the click id in sub1');
  await offers.fill('https://o.example/c/7?sub2=a');
  await expect(broken).toHaveCount(0);
});

test('a table from a spreadsheet makes its rows, and says which it cannot use', async ({ desk }) => {
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'Make many' }).click();
  await desk.getByText('From a table').click();
  await desk
    .getByRole('textbox', { name: 'Table' })
    .fill(
      'offer\tgeo\tcreative\nhttps://o.example/1\tPL\tc1\n\tDE\tc2\nhttps://o.example/1\tPL\tc1\nhttps://o.example/2\tDE\tc2',
    );
  await expect(desk.getByText('Row 3: the offer URL is missing')).toBeVisible();
  await expect(desk.getByText('Row 4: same as an earlier row')).toBeVisible();
  await desk.getByRole('button', { name: 'Create 2 links' }).click();
  await expect(desk.getByRole('link', { name: 'PL c1 o.example' })).toBeVisible();
});

test('a saved link shows its postbacks and whether the pasted address is still right, and is duplicated, archived and removed', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Aff', preset: 'affise' });
  const draft = {
    ...EMPTY_DRAFT,
    networkId: network.id,
    offerUrl: 'https://o.example/?sub1={clickid}&sub2=creo7',
  };
  await api.json('POST', '/links', { items: [{ name: 'My link', draft }] });
  await api.receive(`/postback/${network.key}?clickid=real-9&sub2=creo7&event=reg`);
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await expect(desk.getByRole('row', { name: /My link/ })).toContainText('not pasted');
  await desk.getByRole('link', { name: 'My link' }).click();
  await expect(desk.getByText('real-9')).toBeVisible();
  await desk.getByRole('button', { name: 'I pasted it' }).click();
  await expect(desk.getByText('You pasted the current postback URL.')).toBeVisible();
  await api.json('POST', `/networks/${network.id}/key`, { graceHours: 1 });
  await desk.reload();
  await expect(desk.getByText('Paste the postback URL again.')).toBeVisible();
  await keepPicture(desk, 'links-outdated');

  await desk.getByText('Tags and notes').click();
  await desk.getByRole('textbox', { name: 'Notes' }).fill('for the new account');
  await desk.getByRole('button', { name: 'Save changes' }).click();
  await expect(desk.getByText('My link saved').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Duplicate' }).click();
  await expect(desk.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('My link (copy)');
  await desk.getByRole('button', { name: 'Archive' }).click();
  await expect(desk.getByRole('button', { name: 'Restore' })).toBeVisible();
  await desk.getByRole('link', { name: /^Saved/ }).click();
  await expect(desk.getByRole('row', { name: /My link/ })).toHaveCount(1);
  await desk.getByRole('switch', { name: 'Show archived' }).click({ force: true });
  await desk.getByRole('link', { name: 'My link (copy)' }).click();
  // Deleted, taken back, and deleted for good once the offer to take it back is gone.
  const rows = desk.getByRole('row', { name: /My link/ });
  await desk.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows).toHaveCount(1);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await desk.getByRole('switch', { name: 'Show archived' }).click({ force: true });
  await expect(rows).toHaveCount(2);
  await desk.getByRole('link', { name: 'My link (copy)' }).click();
  await desk.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(async () => (await api.json<{ items: unknown[] }>('GET', '/links')).items.length).toBe(1);
  await expect(desk.getByText('My link (copy)')).toBeHidden();
});
