import type { Page } from '@playwright/test';
import type { Network } from '../../shared/contract/networks.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';
import { axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';

const rowOf = (desk: Page, id: string) =>
  desk.getByRole('grid', { name: 'Postbacks' }).getByRole('row', { name: new RegExp(id) });

/** Two first deposits, the newer one of the click a4. */
async function withDeposits(desk: Page, api: DeskApi, sink: SinkServer): Promise<Network> {
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}&event={event}&sum={payout}` },
  });
  sink.respondAlways({ kind: 'answer', status: 200, body: 'accepted' });
  for (const id of ['a3', 'a4'])
    await api.receive(
      `/postback/${network.key}?clickid=${id}&event=ftd&payout=60&currency=USD&sub2=creo%207`,
    );
  await expect(rowOf(desk, 'a4')).toBeVisible();
  return network;
}

test('a postback is pinned, tagged and noted by keyboard, and compared field by field', async ({
  desk,
  api,
  sink,
}) => {
  const network = await withDeposits(desk, api, sink);
  await api.receive(`/postback/${network.key}?clickid=b1&event=ftd&currency=USD&geo=PL`);
  await expect(rowOf(desk, 'b1')).toBeVisible();

  await test.step('its marks', async () => {
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    const detail = desk.getByRole('region', { name: 'Postback' });
    // A key is for what is shown.
    await expect(detail.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();
    await desk.keyboard.press('p');
    await expect(detail.getByRole('button', { name: 'Pinned' })).toHaveAttribute('aria-pressed', 'true');
    await desk.keyboard.press('t');
    await desk.getByRole('dialog').getByRole('combobox', { name: 'Tag' }).fill('Ask Anna');
    await desk.keyboard.press('Enter');
    await expect(detail.getByRole('button', { name: 'ask-anna', exact: true })).toBeVisible();
    await desk.keyboard.press('n');
    await desk.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill('No sum since Tuesday.');
    await desk.keyboard.press('Control+Enter');
    await expect(detail.getByText('No sum since Tuesday.')).toBeVisible();
    await expect(rowOf(desk, 'b1')).toContainText('ask-anna');
    await detail.getByRole('button', { name: 'ask-anna', exact: true }).click();
    await expect(rowOf(desk, 'a4')).toBeHidden();
    await expect(rowOf(desk, 'b1')).toBeVisible();
    await desk.getByRole('combobox', { name: 'Filter' }).fill('');
    await expect(rowOf(desk, 'a4')).toBeVisible();
  });

  await test.step('raw, deliveries and comparison', async () => {
    await rowOf(desk, 'a4').click();
    const detail = desk.getByRole('region', { name: 'Postback' });
    await desk.keyboard.press('2');
    await expect(detail.getByRole('row', { name: /sub2 creo 7 sub2=creo%207/ })).toBeVisible();
    await desk.keyboard.press('3');
    await expect(detail.getByRole('region', { name: 'Attempts' })).toContainText(
      'App Craft: Attempt 1, 200 in',
    );
    await desk.keyboard.press('5');
    await detail.getByRole('combobox', { name: 'Compare with' }).click();
    await desk.getByRole('option', { name: 'The one before' }).click();
    await expect(detail.getByRole('row', { name: /clickid query a4 a3 different/ })).toBeVisible();
    await expect(detail.getByText('1 difference')).toBeVisible();
    expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  });
});

test('a postback is edited and sent again as a test, saved, and sent once more', async ({
  desk,
  api,
  sink,
}) => {
  await withDeposits(desk, api, sink);
  await rowOf(desk, 'a4').click();
  const detail = desk.getByRole('region', { name: 'Postback' });
  await expect(detail.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();
  await desk.keyboard.press('s');
  const dialog = desk.getByRole('dialog', { name: 'Edit and resend' });
  await expect(dialog.getByRole('textbox', { name: 'Path' })).toHaveValue('/postback/{key}');
  await dialog.getByRole('textbox', { name: 'Value of parameter clickid' }).fill('edited-1');
  await dialog.getByRole('textbox', { name: 'Name of the test' }).fill('FTD 60');
  await dialog.getByRole('button', { name: 'Save as a test' }).click();
  await expect(desk.getByText('Saved as “FTD 60”.')).toBeVisible();
  await keepPicture(desk, 'detail-resend');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send test' }).click();
  await expect(dialog).toBeHidden();
  await expect(detail.getByText('sent by you')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(rowOf(desk, 'edited-1')).toContainText('sent by you');
  expect(sink.requests.some(({ url }) => url.includes('edited-1'))).toBe(false);
  await desk.keyboard.press('Control+k');
  await desk.getByRole('dialog').getByRole('combobox').fill('saved tests');
  await desk.keyboard.press('Enter');
  const tests = desk.getByRole('dialog', { name: 'Saved tests' });
  await expect(tests.getByText('1win · test · not sent yet')).toBeVisible();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await tests.getByRole('button', { name: 'Send FTD 60' }).click();
  await expect(detail.getByText('sent by you: FTD 60')).toBeVisible();
});

test('what a filter finds is tagged at once and taken back, and a noisy sender is hidden and shown again', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Noisy' });
  for (const id of ['n1', 'n2', 'n3']) await api.receive(`/postback/${network.key}?clickid=${id}&event=reg`);
  const other = await api.createNetwork({ name: 'Quiet' });
  await api.receive(`/postback/${other.key}?clickid=q1&event=reg`);
  await expect(rowOf(desk, 'q1')).toBeVisible();

  await desk.getByRole('combobox', { name: 'Filter' }).fill('network:Noisy');
  await expect(rowOf(desk, 'q1')).toBeHidden();
  await desk.getByRole('combobox', { name: 'Filter' }).blur();
  await desk.keyboard.press('b');
  const bulk = desk.getByRole('dialog', { name: 'Bulk actions' });
  await bulk.getByRole('combobox', { name: 'Tag' }).fill('noise');
  await expect(bulk.getByText('3 of 3 postbacks will change.')).toBeVisible();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await bulk.getByRole('button', { name: 'Change 3' }).click();
  await expect(desk.getByText('3 postbacks changed.')).toBeVisible();
  await expect(rowOf(desk, 'n2')).toContainText('noise');
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByText('Undone: 3 marks removed.')).toBeVisible();
  await expect(rowOf(desk, 'n2')).not.toContainText('noise');

  await desk.getByRole('combobox', { name: 'Filter' }).fill('');
  await expect(rowOf(desk, 'q1')).toBeVisible();
  await rowOf(desk, 'n1').click();
  await expect(desk.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();
  await desk.keyboard.press('h');
  const hide = desk.getByRole('dialog', { name: 'Hide this sender' });
  await hide.getByRole('radio', { name: 'Everything from the network Noisy' }).check();
  await expect(hide.getByText('3 stored postbacks match.')).toBeVisible();
  await hide.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(rowOf(desk, 'n2')).toBeHidden();
  await expect(rowOf(desk, 'q1')).toBeVisible();
  const bar = desk.getByRole('group', { name: 'Hidden senders' });
  await expect(bar).toContainText('network:Noisy · 3');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  // It still comes, and is still counted.
  await api.receive(`/postback/${network.key}?clickid=n4&event=reg`);
  await expect.poll(async () => (await api.ledger()).postbacks.total).toBe(5);
  await expect(rowOf(desk, 'n4')).toBeHidden();
  await bar.getByRole('button', { name: 'Show network:Noisy again' }).click();
  await expect(rowOf(desk, 'n4')).toBeVisible();
  await expect(bar).toBeHidden();
});
