/** How the list of the inbox is set up: order, views, columns, days, pause and follow. */
import type { Locator } from '@playwright/test';
import { axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { expect, isReady, keepPicture, steadyBox, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('the list is sorted and kept as a view, and its days have sums', async ({ desk, api }) => {
  const win = await api.createNetwork({ name: '1win' });
  const affise = await api.createNetwork({ name: 'Affise' });
  await api.receive(`/postback/${win.key}?clickid=large-1&event=ftd&payout=60&currency=USD&txid=tx-1`);
  await api.receive(`/postback/${affise.key}?clickid=small-1&event=ftd&payout=5&currency=USD&status=pending`);
  await api.receive(`/postback/${win.key}?clickid=none-1&event=reg`);
  const rows = desk.getByRole('grid', { name: 'Postbacks' }).locator('[data-id]');
  await expect(rows).toHaveCount(3);
  const order = (...names: readonly RegExp[]) => expect(rows).toHaveText([...names]);
  await order(/none-1/, /small-1/, /large-1/);

  // The sums of the whole day; money on hold is apart.
  const day = desk.locator('[data-day]').first();
  await expect(day).toHaveText(/3 postbacks2 FTD1 REG\$60\.00 USD earned\$5\.00 USD on hold/);
  await expect(desk.getByText('Whole day:')).toHaveCount(0);
  // They end where the last column ends, also where a bar beside the rows scrolls them.
  const right = async (of: Locator): Promise<number> => {
    const { x, width } = await steadyBox(of);
    return x + width;
  };
  expect(await right(day)).toBeCloseTo(await right(desk.getByRole('columnheader', { name: 'Sent to' })), 0);

  // Each order by its head, said to a reader, and newest first again.
  const payout = desk.getByRole('columnheader', { name: 'Payout' });
  await payout.getByRole('button').click();
  await order(/large-1/, /small-1/, /none-1/);
  await expect(payout).toHaveAttribute('aria-sort', 'descending');
  await expect(desk.getByText('Sorted: largest amount first')).toBeVisible();
  await payout.getByRole('button').click();
  await order(/small-1/, /large-1/, /none-1/);
  await desk.getByRole('columnheader', { name: 'Network' }).getByRole('button').click();
  await order(/none-1/, /large-1/, /small-1/);
  await desk.getByRole('columnheader', { name: 'Click id' }).getByRole('button').click();
  await order(/large-1/, /none-1/, /small-1/);
  await keepPicture(desk, 'inbox-list-sorted');
  expect(await axeFindingsIn(desk, SCHEMES, 'main')).toEqual([]);

  // Kept with its filter as a view of its own, with a count.
  const views = desk.getByRole('group', { name: 'Views' });
  await expect(views.getByRole('button', { name: 'All 3 postbacks' })).toBeVisible();
  await expect(views.getByRole('button', { name: 'Deposits 2 postbacks' })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('payout>30');
  await expect(rows).toHaveCount(1);
  await desk.locator('body').click({ position: { x: 5, y: 300 } });
  await desk.keyboard.press('v');
  const dialog = desk.getByRole('dialog', { name: 'Views' });
  await dialog.getByLabel('Name').fill('Large');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save view' }).click();
  const large = views.getByRole('button', { name: 'Large 1 postbacks' });
  await expect(large).toHaveAttribute('aria-pressed', 'true');
  await views.getByRole('button', { name: 'All 3 postbacks' }).click();
  await order(/none-1/, /small-1/, /large-1/);
  await large.click();
  await expect(rows).toHaveCount(1);
  await expect(desk.getByText('Sorted: click id A to Z')).toBeVisible();
  // It is in the desk, not in the browser; renamed and deleted there, and back by Undo.
  await desk.evaluate(() => {
    localStorage.clear();
  });
  await desk.reload();
  await isReady(desk);
  await expect(views).toBeVisible();
  await desk.keyboard.press('v');
  await dialog.getByLabel('Rename Large').fill('Big ones');
  await dialog.getByLabel('Rename Large').press('Enter');
  await dialog.getByRole('button', { name: 'Delete Big ones' }).click();
  await expect(dialog.getByText('You have no views of your own yet.')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByLabel('Rename Big ones')).toBeVisible();
});

test('columns are shown, moved and sized, rows are compact, and all of it is there after a reload', async ({
  desk,
  api,
}) => {
  const win = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${win.key}?clickid=large-1&event=ftd&payout=60&currency=USD&txid=tx-1`);
  const rows = desk.getByRole('grid', { name: 'Postbacks' }).locator('[data-id]');
  await expect(rows).toHaveCount(1);
  await desk.getByRole('button', { name: 'Columns' }).click();
  const columns = desk.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Transaction id' }).check();
  await columns.getByRole('button', { name: 'Move Payout to the left' }).click();
  await columns.getByText('Compact').click();
  await columns.getByLabel('Width of Event').fill('90');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await keepPicture(desk, 'inbox-list-columns');
  await desk.keyboard.press('Escape');
  await desk.reload();
  const heads = desk.getByRole('columnheader');
  await expect(heads).toHaveText([
    'Time',
    'Network',
    'Event',
    'Payout',
    'Click id',
    'Transaction id',
    'Sent to',
  ]);
  await expect(rows.filter({ hasText: 'large-1' })).toContainText('tx-1');
  expect((await rows.first().boundingBox())?.height).toBe(26);
  expect((await heads.nth(2).boundingBox())?.width).toBe(90);
  // Dragged wider at its end.
  const grip = desk.locator('[data-grip="event"]');
  const box = await grip.boundingBox();
  if (box === null) throw new Error('The grip is not there.');
  await desk.mouse.move(box.x + 4, box.y + 8);
  await desk.mouse.down();
  await desk.mouse.move(box.x + 44, box.y + 8, { steps: 4 });
  await desk.mouse.up();
  await expect.poll(async () => (await heads.nth(2).boundingBox())?.width).toBe(130);
});

test('a pause counts what comes without hidden senders, and who follows has the newest open', async ({
  desk,
  api,
}) => {
  const win = await api.createNetwork({ name: '1win' });
  const noisy = await api.createNetwork({ name: 'Noisy' });
  const send = (key: string, clickId: string): Promise<Response> =>
    api.receive(`/postback/${key}?clickid=${clickId}&event=reg`);
  await send(win.key, 'first-1');
  const row = (name: RegExp) => gridOf(desk).getByRole('row', { name });
  await expect(row(/first-1/)).toBeVisible();
  await send(noisy.key, 'noise-before');
  await expect(row(/noise-before/)).toBeVisible();
  await api.json('POST', '/hidden-senders', { search: `network:${noisy.id}` });
  await expect(desk.getByText('network:Noisy')).toBeVisible();
  // The list was read anew for it: nothing of that is still on its way when it is paused.
  await expect(row(/noise-before/)).toHaveCount(0);

  await desk.keyboard.press(' ');
  await expect(desk.getByRole('button', { name: /^Paused/ })).toBeVisible();
  for (let at = 0; at < 5; at += 1) await send(noisy.key, `noise-${at}`);
  await send(win.key, 'second-1');
  const pill = desk.getByRole('button', { name: /\d new$/ });
  await expect(pill).toHaveText('1 new');
  await expect(row(/second-1/)).toBeHidden();
  await pill.click();
  await expect(row(/second-1/)).toBeVisible();
  await expect(pill).toBeHidden();

  // The file has what the list has, and says so.
  await desk.keyboard.press('e');
  await expect(desk.getByText('Like the list, without hidden senders.')).toBeVisible();
  const download = desk.waitForEvent('download');
  await desk.getByRole('menuitem', { name: 'Spreadsheet (CSV)' }).click();
  await (await download).path();
  await expect(desk.getByText('2 postbacks exported.')).toBeVisible();

  // Following goes live, opens each newest one, and ends where the person opens another.
  await desk.keyboard.press('w');
  const detail = desk.locator('[data-open]');
  await expect(detail).toContainText('second-1');
  await expect(desk.getByRole('button', { name: 'Following the newest' })).toBeVisible();
  await send(win.key, 'third-1');
  await expect(detail).toContainText('third-1');
  await desk.keyboard.press('j');
  await expect(desk.getByRole('button', { name: 'Following the newest' })).toBeHidden();
  await expect(detail).toContainText('second-1');
  await send(win.key, 'fourth-1');
  await expect(pill).toHaveText('1 new');
  await expect(detail).toContainText('second-1');
});
