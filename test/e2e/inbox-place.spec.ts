import type { Locator, Page } from '@playwright/test';
import { expect, steadyBox, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

const statusBar = (desk: Page): Locator => desk.getByLabel('State of the desk');

test('a list that was filtered while it was scrolled still takes in new rows', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Many' });
  for (let n = 0; n < 80; n += 1) await api.receive(`/postback/${network.key}?clickid=many-${n}&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /many-79/ })).toBeVisible();
  await gridOf(desk)
    .getByRole('row', { name: /many-79/ })
    .hover();
  await desk.mouse.wheel(0, 1_500);
  await expect(gridOf(desk).getByRole('row', { name: /many-79/ })).toBeHidden();
  await desk.mouse.move(0, 0);

  await desk.keyboard.press('/');
  await expect(desk.getByRole('combobox', { name: 'Filter' })).toBeFocused();
  await desk.keyboard.type('network:many');
  await expect(gridOf(desk).getByRole('row', { name: /many-79/ })).toBeVisible();
  await api.receive(`/postback/${network.key}?clickid=later&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /later/ })).toBeVisible();
});

test('rows that become lower or higher leave the open one in view', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Many' });
  for (let n = 0; n < 90; n += 1) await api.receive(`/postback/${network.key}?clickid=many-${n}.&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /many-89\./ })).toBeVisible();
  await desk.keyboard.press('End');
  for (let page = 0; page < 3; page += 1) await desk.keyboard.press('PageUp');
  await desk.keyboard.press('Enter');
  const open = desk.locator('[role="row"][data-open]');
  await expect(open).toBeInViewport({ ratio: 1 });
  await desk.getByRole('button', { name: 'Columns' }).click();
  for (const [name, height] of [
    ['Compact', 26],
    ['Comfortable', 32],
  ] as const) {
    await desk.getByRole('dialog', { name: 'Columns' }).getByText(name).click();
    await expect.poll(async () => (await open.boundingBox())?.height).toBe(height);
    await expect(open).toBeInViewport({ ratio: 1 });
  }
});

test('dozens that come in at once stand one below the other, above what was there', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Dozen' });
  const send = (n: number) => api.receive(`/postback/${network.key}?clickid=dozen-${n}.&event=reg`);
  const row = (n: number) => gridOf(desk).getByRole('row', { name: new RegExp(`dozen-${n}\\.`) });
  for (let n = 0; n < 30; n += 1) await send(n);
  await expect(row(29)).toBeVisible();
  for (const next of [30, 42]) {
    await desk.keyboard.press('Space');
    for (let n = next; n < next + 12; n += 1) await send(n);
    await expect(desk.getByRole('button', { name: '12 new' })).toBeVisible();
    await desk.keyboard.press('Space');
    await expect(row(next + 11)).toBeVisible();
  }
  const tops = await Promise.all(
    [53, 47, 42, 41, 40, 36].map(async (n) => Math.round((await row(n).boundingBox())?.y ?? Number.NaN)),
  );
  const [first = Number.NaN] = tops;
  expect(tops.map((top) => (top - first) / 32)).toEqual([0, 6, 11, 12, 13, 17]);
});

test('a new search starts at its top, and takes in what comes, wherever the row and the pointer were before', async ({
  desk,
  api,
}) => {
  const few = await api.createNetwork({ name: 'Few' });
  const many = await api.createNetwork({ name: 'Many' });
  const send = (key: string, id: string) => api.receive(`/postback/${key}?clickid=${id}&event=reg`);
  for (let n = 0; n < 60; n += 1) await send(few.key, `few-${n}`);
  for (let n = 0; n < 90; n += 1) await send(many.key, `many-${n}`);
  const filter = desk.getByRole('combobox', { name: 'Filter' });
  // The last row is chosen, and is far below the top.
  await expect(gridOf(desk).getByRole('row', { name: /many-89/ })).toBeVisible();
  await desk.keyboard.press('End');
  await expect(gridOf(desk).getByRole('row', { name: /few-/ }).first()).toBeVisible();
  await filter.fill('network:few');
  await expect(gridOf(desk).getByRole('row', { name: /few-59/ })).toBeInViewport({ ratio: 1 });
  await send(few.key, 'later');
  await expect(gridOf(desk).getByRole('row', { name: /later/ })).toBeVisible();

  // The list goes away under the pointer, and another one comes where no pointer is.
  await gridOf(desk).hover();
  await filter.fill('click:none-yet');
  await expect(desk.getByText('No postbacks match this filter')).toBeVisible();
  await desk.mouse.move(2, 2);
  await send(few.key, 'none-yet');
  await expect(gridOf(desk).getByRole('row', { name: /none-yet/ })).toBeVisible();
  await send(few.key, 'none-yet');
  await expect(gridOf(desk).getByRole('row', { name: /none-yet/ })).toHaveCount(2);
});

test('rows in view stay in their place while new ones wait, and come in at the top', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Still' });
  for (let n = 0; n < 80; n += 1) await api.receive(`/postback/${network.key}?clickid=still-${n}&event=reg`);
  await gridOf(desk)
    .getByRole('row', { name: /still-79/ })
    .hover();
  await desk.mouse.wheel(0, 1_000);
  const watched = gridOf(desk).getByRole('row', { name: /still-45/ });
  await expect(watched).toBeVisible();
  const before = await steadyBox(watched);

  for (let n = 0; n < 3; n += 1) await api.receive(`/postback/${network.key}?clickid=new-${n}&event=reg`);
  await expect(desk.getByRole('button', { name: '3 new' })).toBeVisible();
  expect(await watched.boundingBox()).toEqual(before);
  await desk.getByRole('button', { name: '3 new' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /new-2/ })).toBeVisible();
  await expect(desk.getByRole('button', { name: / new$/ })).toBeHidden();
});

test('closing the detail keeps the place in the list, and moving on keeps the tab', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Place' });
  for (const id of ['id-1', 'id-2', 'id-3', 'id-4'])
    await api.receive(`/postback/${network.key}?clickid=${id}&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /id-4/ })).toBeVisible();
  const chosen = gridOf(desk).getByRole('row', { selected: true });
  const detail = desk.getByRole('region', { name: 'Postback' });

  await desk.keyboard.press('j');
  await desk.keyboard.press('j');
  await expect(chosen).toHaveAccessibleName(/id-3/);
  await expect(detail).toBeHidden();
  await desk.keyboard.press('Enter');
  await detail.getByRole('tab', { name: 'Raw' }).click();
  await desk.keyboard.press('j');
  await expect(detail.getByLabel('Request', { exact: true })).toContainText('clickid=id-2');
  await desk.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await desk.keyboard.press('j');
  await expect(chosen).toHaveAccessibleName(/id-1/);
});

test('a key that is held down moves through many rows with the detail open', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Held' });
  for (let n = 0; n < 80; n += 1) await api.receive(`/postback/${network.key}?clickid=held-${n}.&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /held-79\./ })).toBeVisible();
  await desk.keyboard.press('Enter');
  for (let n = 0; n < 70; n += 1) await desk.keyboard.down('j');
  await desk.keyboard.up('j');
  await expect(gridOf(desk).getByRole('row', { selected: true })).toHaveAccessibleName(/held-9\./);
  const detail = desk.getByRole('region', { name: 'Postback' });
  await detail.getByRole('button', { name: /^Understood/ }).click();
  await expect(detail.getByRole('row', { name: /Click id held-9\./ })).toBeVisible();
});

test('every destination of a postback shows its state, however many there are', async ({
  desk,
  api,
  sink,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  for (let n = 1; n <= 5; n += 1)
    await api.createDestination({ name: `Destination number ${n}`, request: { url: `${sink.url}/${n}` } });
  await api.receive(`/postback/${network.key}?clickid=five&event=reg`);
  const row = gridOf(desk).getByRole('row', { name: /five/ });
  for (let n = 1; n <= 5; n += 1) {
    const mark = row.getByTitle(`Destination number ${n}: delivered`);
    await expect(mark).toBeVisible();
    await expect(mark.locator('svg')).toBeInViewport({ ratio: 1 });
  }
});

test('a pause and a filter outlive a visit to another page', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Stay' });
  await api.receive(`/postback/${network.key}?clickid=stay-1&event=reg`);
  await api.receive(`/postback/${network.key}?clickid=away-1&event=ftd`);
  await expect(gridOf(desk).getByRole('row', { name: /away-1/ })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('stay event:reg');
  await expect(gridOf(desk).getByRole('row', { name: /away-1/ })).toBeHidden();
  await desk.getByRole('button', { name: 'Pause live updates' }).click();
  await desk.getByRole('link', { name: 'Networks' }).click();
  await expect(desk.getByRole('heading', { name: 'Networks', level: 1 })).toBeVisible();
  await api.receive(`/postback/${network.key}?clickid=stay-2&event=reg`);
  await expect(statusBar(desk)).toContainText('2 reg');

  await desk.getByRole('link', { name: 'Inbox' }).click();
  await expect(desk.getByRole('combobox', { name: 'Filter' })).toHaveValue('stay event:reg');
  await expect(desk.getByRole('button', { name: 'Resume live updates' })).toBeVisible();
  await expect(desk.getByRole('button', { name: '1 new' })).toBeVisible();
});

test('what arrives while the list is being read is not lost', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Race' });
  await api.receive(`/postback/${network.key}?clickid=first&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /first/ })).toBeVisible();
  const { promise: isLate, resolve: answer } = Promise.withResolvers<void>();
  let reads = 0;
  await desk.route('**/rpc/postbacks/list*', async (route) => {
    reads += 1;
    const response = await route.fetch();
    await isLate;
    await route.fulfill({ response }).catch(() => undefined);
  });
  await desk.reload();
  await expect(statusBar(desk)).toContainText('1 reg');
  await api.receive(`/postback/${network.key}?clickid=meanwhile&event=reg`);
  // The status bar tells that the news of it reached the window.
  await expect(statusBar(desk)).toContainText('2 reg');
  // What is asked once the stream is open need not be asked again.
  expect(reads).toBe(1);
  answer();
  await expect(gridOf(desk).getByRole('row', { name: /first/ })).toBeVisible();
  await expect(gridOf(desk).getByRole('row', { name: /meanwhile/ })).toBeVisible();
});

test('without the internet the window goes on: its engine is on this computer', async ({ desk }) => {
  await desk.evaluate(() => window.dispatchEvent(new Event('offline')));
  await desk.getByRole('link', { name: 'Networks' }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  await desk.getByRole('option', { name: /^Something else/ }).click();
  await desk.getByRole('textbox', { name: 'Name' }).fill('Offline');
  await desk.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('link', { name: /Offline/ })).toBeVisible();
});

test('a failed delivery is one click from the status bar, and sending again asks where it may count twice', async ({
  desk,
  api,
  sink,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  for (const name of ['Good', 'Bad'])
    await api.createDestination({ name, request: { url: `${sink.url}/${name}?id={clickid}` } });
  sink.respondAlways({ kind: 'answer', status: 404, body: 'no such offer' });
  await api.receive(`/postback/${network.key}?clickid=lost-1&event=reg`);
  await statusBar(desk).getByRole('link', { name: '2 failed' }).click();
  await expect(desk.getByRole('combobox', { name: 'Filter' })).toHaveValue('delivery:dead,unknown');
  const row = gridOf(desk).getByRole('row', { name: /lost-1/ });
  await expect(row).toContainText('Good, Bad: 404, not found');

  sink.respondAlways({ kind: 'answer', status: 200, body: 'ok' });
  await row.click({ position: { x: 40, y: 10 } });
  const detail = desk.getByRole('region', { name: 'Postback' });
  await expect(detail.getByText('failed: 404, not found', { exact: false })).toBeVisible();
  await expect(detail.getByText('It will not retry', { exact: false }).first()).toBeVisible();
  await desk.keyboard.press('r');
  await expect(detail.getByRole('article', { name: 'Good' })).toContainText('delivered');
  await expect(detail.getByRole('article', { name: 'Bad' })).toContainText('delivered');
  await desk.keyboard.press('r');
  const question = desk.getByRole('dialog', { name: 'Send it again?' });
  await expect(question).toContainText('Good already accepted it');
  await expect(question).toContainText('Bad already accepted it');
});
