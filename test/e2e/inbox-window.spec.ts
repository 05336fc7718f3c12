/** The window around the list: two panes, one story, rows that stay where they are, and everything by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { axeFindingsIn, SCHEMES, showIn } from './axe-findings.ts';
import type { Summary } from '../../shared/contract/desk.ts';
import { expect, keepPicture, steadyBox, test, unfold } from './desk-test.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { gridOf } from './grid-of.ts';

const detailOf = (desk: Page): Locator => desk.getByRole('region', { name: 'Postback' });
const divider = (desk: Page): Locator => desk.getByRole('separator', { name: /Divider/ });

async function receiveSome(api: DeskApi, name: string, count: number): Promise<string> {
  const network = await api.createNetwork({ name });
  for (let n = 0; n < count; n += 1)
    await api.receive(`/postback/${network.key}?clickid=${name}-${n}.&event=reg`);
  return network.key;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  return box;
}

test('from 1,200 pixels on the details lie beside the list, below that under it, and the divider is remembered', async ({
  desk,
  api,
}) => {
  await receiveSome(api, 'Panes', 3);
  await gridOf(desk)
    .getByRole('row', { name: /Panes-2/ })
    .click();
  await expect(detailOf(desk)).toBeVisible();
  const list = await boxOf(gridOf(desk));
  const before = await boxOf(detailOf(desk));
  expect(before.x).toBeGreaterThanOrEqual(list.x + list.width);
  await expect(divider(desk)).toHaveAttribute('aria-orientation', 'vertical');

  const handle = await boxOf(divider(desk));
  await desk.mouse.move(handle.x, handle.y + 200);
  await desk.mouse.down();
  await desk.mouse.move(handle.x - 60, handle.y + 200, { steps: 4 });
  await desk.mouse.up();
  await expect.poll(async () => Math.round((await boxOf(detailOf(desk))).width - before.width)).toBe(60);
  await divider(desk).focus();
  await desk.keyboard.press('ArrowRight');
  await expect.poll(async () => Math.round((await boxOf(detailOf(desk))).width - before.width)).toBe(44);
  await desk.reload();
  await expect.poll(async () => Math.round((await boxOf(detailOf(desk))).width - before.width)).toBe(44);

  await desk.setViewportSize({ width: 900, height: 800 });
  await expect(divider(desk)).toHaveAttribute('aria-orientation', 'horizontal');
  const above = await boxOf(gridOf(desk));
  expect((await boxOf(detailOf(desk))).y).toBeGreaterThanOrEqual(above.y + above.height);
});

test('the money is there at 900 pixels, and so is the reason; an id that is copied has no line break in it', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'A network with a long name' });
  await api.receive(`/postback/${network.key}?clickid={sub1}&event=ftd&payout=1163.40&currency=USD`);
  await desk.setViewportSize({ width: 900, height: 800 });
  const row = gridOf(desk).getByRole('row', { name: /long name/ });
  await expect(row.getByText('$1,163.40')).toBeInViewport({ ratio: 1 });
  await expect(row.getByText('Held: the click id is the text {sub1}')).toBeInViewport({ ratio: 1 });
  expect(
    await desk.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);

  const id = 'a8f2c19e7b4d03b1e7f0a8f2c19e7b4d03b1e7f0';
  await api.receive(`/postback/${network.key}?clickid=${id}&event=reg`);
  const copied = gridOf(desk).getByRole('row').filter({ hasText: 'REG' }).getByTitle(id);
  const selected = await copied.evaluate((node) => {
    getSelection()?.selectAllChildren(node);
    return getSelection()?.toString();
  });
  expect(selected).toBe(id);
});

test('a failure is told as one story, and the token is replaced where the error is', async ({
  desk,
  api,
  sink,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
    constants: [{ name: 'token', isSecret: true, value: 'old' }],
    events: { first_deposit: 'dep' },
  });
  sink.respondAlways({ kind: 'answer', status: 403, body: 'invalid token' });
  await api.receive(
    `/postback/${network.key}?clickid=a8f2c19e7b&event=ftd&payout=60&currency=USD&status=approved`,
  );
  const row = gridOf(desk).getByRole('row', { name: /a8f2c19e7b/ });
  await expect(row).toContainText('App Craft: 403, token not accepted');
  await row.click();
  const story = desk.getByRole('tabpanel', { name: 'Story' });
  await expect(
    story.getByText('First deposit $60.00 USD, approved → App Craft failed: 403, token not accepted'),
  ).toBeVisible();
  await expect(story.getByText('It will not retry', { exact: false }).first()).toBeVisible();
  await expect(story.getByRole('button', { name: /^Sent/ })).toHaveAttribute('aria-expanded', 'true');
  await expect(story.getByRole('button', { name: /^Came/ })).toHaveAttribute('aria-expanded', 'false');
  await expect(story.getByLabel('Answer', { exact: true })).toContainText('invalid token');
  await expect(story.getByRole('link', { name: 'Open App Craft' })).toBeVisible();
  await keepPicture(desk, 'story-failed');

  sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  await story.getByLabel('New value for “token”', { exact: true }).fill('new');
  await story.getByRole('button', { name: 'Save and resend' }).click();
  await expect(story.getByText('→ sent to App Craft', { exact: false })).toBeVisible();
  expect(sink.requests.at(-1)?.url).toBe('/pb?id=a8f2c19e7b&token=new');
});

test('what failed for one reason is sent again together, and a key that is corrected mends all of it', async ({
  desk,
  api,
  sink,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
    constants: [{ name: 'token', isSecret: true, value: 'old' }],
    events: { first_deposit: 'dep' },
  });
  sink.respondAlways({ kind: 'answer', status: 403, body: 'invalid token' });
  const send = (click: string) =>
    api.receive(`/postback/${network.key}?clickid=${click}&event=ftd&payout=60&currency=USD`);
  await send('first-1');
  await send('second-2');
  const story = desk.getByRole('tabpanel', { name: 'Story' });
  await expect(gridOf(desk).getByRole('row', { name: /first-1/ })).toContainText('403');
  await gridOf(desk)
    .getByRole('row', { name: /second-2/ })
    .click();
  await expect(
    story.getByText('1 more delivery failed for the same reason.', { exact: false }),
  ).toBeVisible();
  await story.getByLabel('New value for “token”', { exact: true }).fill('still-wrong');
  await story.getByRole('button', { name: 'Save and resend both' }).click();
  await expect.poll(() => sink.requests.filter(({ url }) => url.includes('still-wrong')).length).toBe(2);
  // What is on its way yet is none of those that failed.
  await expect.poll(async () => (await api.json<Summary>('GET', '/summary')).failed).toBe(2);

  sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  await story.getByLabel('New value for “token”', { exact: true }).fill('right');
  await story.getByRole('button', { name: 'Save and resend both' }).click();
  await expect.poll(() => sink.requests.filter(({ url }) => url.includes('token=right')).length).toBe(2);
  await expect(story.getByText('→ sent to App Craft', { exact: false })).toBeVisible();
  await expect(gridOf(desk).getByRole('row', { name: /first-1/ })).not.toContainText('403');
});

test('no row moves under the pointer or while one is open: a pill that covers no row says what is new', async ({
  desk,
  api,
}) => {
  const key = await receiveSome(api, 'Calm', 30);
  const watched = gridOf(desk).getByRole('row', { name: /Calm-29\./ });
  await watched.hover();
  const before = await steadyBox(watched);
  await api.receive(`/postback/${key}?clickid=under-pointer&event=reg`);
  const pill = desk.getByRole('button', { name: '1 new' });
  await expect(pill).toBeVisible();
  expect(await boxOf(watched)).toEqual(before);
  expect((await boxOf(pill)).y + (await boxOf(pill)).height).toBeLessThanOrEqual(before.y);

  // Away from the list, and a moment later, they come in without being asked for.
  await desk.mouse.move(2, 2);
  await expect(gridOf(desk).getByRole('row', { name: /under-pointer/ })).toBeVisible();
  await expect(pill).toBeHidden();

  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await expect(detailOf(desk)).toBeVisible();
  const open = gridOf(desk).getByRole('row', { name: /under-pointer/ });
  const place = await steadyBox(open);
  for (let n = 0; n < 4; n += 1) await api.receive(`/postback/${key}?clickid=while-open-${n}&event=reg`);
  await expect(desk.getByRole('button', { name: '4 new' })).toBeVisible();
  expect(await boxOf(open)).toEqual(place);
  await desk.getByRole('button', { name: '4 new' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /while-open-3/ })).toBeInViewport({ ratio: 1 });
});

test('an open row stays in view when details open below it and the window gets lower', async ({
  desk,
  api,
}) => {
  await receiveSome(api, 'Low', 60);
  await desk.setViewportSize({ width: 900, height: 800 });
  const row = gridOf(desk).getByRole('row', { name: /Low-44/ });
  await expect(row).toBeInViewport({ ratio: 1 });
  await row.click();
  await expect(detailOf(desk)).toBeVisible();
  const isAbove = async (): Promise<boolean> => {
    const { y, height } = await boxOf(row);
    return y + height <= (await boxOf(detailOf(desk))).y;
  };
  await expect.poll(isAbove).toBe(true);
  await desk.setViewportSize({ width: 900, height: 560 });
  await expect.poll(isAbove).toBe(true);
  await expect(detailOf(desk)).toBeInViewport({ ratio: 1 });

  // Who scrolled away from it wants to see something else.
  await gridOf(desk).hover();
  await desk.mouse.wheel(0, 3_000);
  await expect(gridOf(desk).getByRole('row', { name: /Low-0/ })).toBeVisible();
  await desk.setViewportSize({ width: 900, height: 600 });
  await desk.setViewportSize({ width: 900, height: 580 });
  await expect(gridOf(desk).getByRole('row', { name: /Low-0/ })).toBeVisible();
});

test('the focus follows every key that moves, and one Escape closes one thing', async ({ desk, api }) => {
  await receiveSome(api, 'Keys', 60);
  const focused = (): Promise<string> =>
    desk.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await expect(gridOf(desk).getByRole('row', { name: /Keys-59\./ })).toBeVisible();
  for (const [key, id] of [
    ['j', 'Keys-59.'],
    ['j', 'Keys-58.'],
    ['ArrowDown', 'Keys-57.'],
    ['ArrowUp', 'Keys-58.'],
    ['End', 'Keys-0.'],
    ['k', 'Keys-1.'],
    ['Home', 'Keys-59.'],
  ] as const) {
    await desk.keyboard.press(key);
    await expect.poll(focused).toContain(id);
  }
  await desk.keyboard.press('PageDown');
  await expect.poll(focused).not.toContain('Keys-59.');
  await desk.keyboard.press('PageUp');
  await expect.poll(focused).toContain('Keys-59.');

  await desk.keyboard.press('Enter');
  const detail = detailOf(desk);
  await expect(detail).toBeVisible();
  for (const [key, tab] of [
    ['2', 'Raw'],
    ['3', /^Deliveries/],
    ['4', /^History/],
    ['5', /^Compare/],
    ['1', /^Story/],
  ] as const) {
    await desk.keyboard.press(key);
    await expect(detail.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
  await desk.getByRole('button', { name: 'Export' }).click();
  await expect(desk.getByRole('menu')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('menu')).toBeHidden();
  await expect(detail).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(detail).toBeHidden();
});

test('a word that is no filter is underlined, explained and repaired, and a filter is cleared where the list is empty', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${network.key}?clickid=rich&event=ftd&payout=40&currency=USD`);
  await api.receive(`/postback/${network.key}?clickid=poor&event=ftd&payout=20&currency=USD`);
  await expect(gridOf(desk).getByRole('row', { name: /poor/ })).toBeVisible();
  const filter = desk.getByRole('combobox', { name: 'Filter' });
  await filter.fill('network:1win payuot>30');
  await expect(desk.getByText('“payuot” is not a filter.')).toBeVisible();
  await keepPicture(desk, 'filter-doubt');
  await desk.getByRole('button', { name: 'Use payout>30' }).click();
  await expect(filter).toHaveValue('network:1win payout>30');
  await expect(gridOf(desk).getByRole('row', { name: /rich/ })).toBeVisible();
  await expect(gridOf(desk).getByRole('row', { name: /poor/ })).toBeHidden();

  await filter.fill('nothing-like-this');
  await expect(desk.getByRole('heading', { name: 'No postbacks match this filter' })).toBeVisible();
  await desk.getByRole('main').getByRole('button', { name: 'Clear filter' }).last().click();
  await expect(gridOf(desk).getByRole('row', { name: /poor/ })).toBeVisible();
});

test('axe finds nothing in the inbox, light and dark', async ({ desk, api, sink }) => {
  test.slow();
  await showIn(desk, 'light');
  const key = await receiveSome(api, 'Seen', 3);
  await api.createDestination({ name: 'App Craft', request: { url: `${sink.url}/a` } });
  sink.respondAlways({ kind: 'answer', status: 403, body: 'no' });
  await api.receive(`/postback/${key}?clickid={clickid}&event=reg`);
  await api.receive('/postback?clickid=123456&event=registration');
  await api.receive(`/postback/${key}?clickid=failed-1&event=ftd&payout=5&currency=USD&status=pending`);
  await expect(gridOf(desk).getByRole('row', { name: /failed-1/ })).toContainText('403');
  const look = async (what: string): Promise<void> => {
    expect(await axeFindingsIn(desk, SCHEMES, 'main'), what).toEqual([]);
  };
  await look('the list');
  for (const name of [/failed-1/, /\{clickid\}/, /no key/]) {
    await gridOf(desk)
      .getByRole('row', { name })
      .click({ position: { x: 40, y: 10 } });
    await expect(gridOf(desk).getByRole('row', { name })).toHaveAttribute('data-open');
    await expect(detailOf(desk).getByRole('button', { name: /^Came/ })).toBeVisible();
    await unfold(detailOf(desk));
    await look(String(name));
  }
  for (const [digit, tab] of [
    ['2', 'Raw'],
    ['3', /^Deliveries/],
  ] as const) {
    await desk.keyboard.press(digit);
    await expect(detailOf(desk).getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await look(String(tab));
  }
  await desk.getByRole('combobox', { name: 'Filter' }).fill('nothing-here');
  await expect(desk.getByRole('heading', { name: 'No postbacks match this filter' })).toBeVisible();
  await look('a filter that finds nothing');
});
