import { expect, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('g and a letter opens a page, from anywhere but a field', async ({ desk }) => {
  const at = (page: string): RegExp => new RegExp(`#/${page}$`);
  for (const [letter, page] of [
    ['l', 'links'],
    ['n', 'networks'],
    ['d', 'destinations'],
    ['o', 'outages'],
    ['s', 'settings'],
    ['i', 'inbox'],
  ] as const) {
    await desk.keyboard.press('g');
    await desk.keyboard.press(letter);
    await expect(desk).toHaveURL(at(page));
  }
  await desk.keyboard.press('n');
  await expect(desk).toHaveURL(at('inbox'));
});

test('a key that is pressed before the details are there does its work when they come, unless one has moved on', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Casino' });
  for (const id of ['late-1', 'late-2'])
    await api.receive(`/postback/${network.key}?clickid=${id}&event=reg`);
  await expect(desk.locator('[data-id]')).toHaveCount(2);
  const isPinned = async (): Promise<readonly string[]> =>
    (await api.postbacks('q=pinned:yes')).map(({ clickId }) => clickId ?? '');
  let letThrough = (): void => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await desk.route('**/rpc/postbacks/get', async (route) => {
    await held;
    await route.continue();
  });
  await gridOf(desk)
    .getByRole('row', { name: /late-2/ })
    .click({ position: { x: 40, y: 10 } });
  const detail = desk.getByRole('region', { name: 'Postback' });
  await expect(detail).toContainText('Casino');
  await desk.keyboard.press('p');
  await desk.keyboard.press('j');
  await expect(gridOf(desk).getByRole('row', { name: /late-1/ })).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('p');
  letThrough();
  await expect(desk.getByText('Pinned.', { exact: true })).toBeVisible();
  await expect.poll(isPinned).toEqual(['late-1']);
  await desk.keyboard.press('k');
  await expect(detail.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();
  expect(await isPinned()).toEqual(['late-1']);
});

test('the help lists the keys, and one Escape closes one thing', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Casino' });
  await api.receive(`/postback/${network.key}?clickid=e-1&event=reg`);
  await gridOf(desk)
    .getByRole('row', { name: /e-1/ })
    .click({ position: { x: 40, y: 10 } });
  const detail = desk.getByRole('region', { name: 'Postback' });
  await expect(detail).toBeVisible();

  // There is no tag yet, so the field that has the focus has no list to close first.
  await desk.keyboard.press('b');
  const bulk = desk.getByRole('dialog', { name: 'Bulk actions' });
  await expect(bulk.getByLabel('Tag', { exact: true })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(bulk).toBeHidden();
  await expect(detail).toBeVisible();

  // What a message offers to undo is not only there for the mouse.
  await desk.keyboard.press('p');
  await expect(desk.getByText('Pinned.', { exact: true })).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText('Pinned.', { exact: true })).toBeHidden();
  await expect.poll(async () => (await api.postbacks('q=pinned:yes')).length).toBe(0);

  // Held down, a key does one thing once.
  for (let times = 0; times < 2; times += 1) await desk.keyboard.down(' ');
  await desk.keyboard.up(' ');
  await expect(desk.getByRole('button', { name: /^Paused/ })).toBeVisible();
  await desk.keyboard.press(' ');
  await expect(desk.getByRole('button', { name: /^Live/ })).toBeVisible();

  await desk.keyboard.press('?');
  const help = desk.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const meaning of ['Next postback', 'Go to Settings', 'Command menu', 'Resend the open postback'])
    await expect(help.getByText(meaning, { exact: true }).first()).toBeVisible();
  // It takes the place of the help.
  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  await expect(menu.getByRole('combobox')).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(detail).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(detail).toBeHidden();
});

test('over a dialog the upper one closes first, and the form below keeps what was typed', async ({
  desk,
}) => {
  await desk.getByRole('link', { name: 'Networks' }).click();
  await desk.getByRole('button', { name: 'Add network' }).click();
  const form = desk.getByRole('dialog', { name: 'Add a network' });
  const search = form.getByRole('combobox', { name: 'Network', exact: true });
  await search.fill('everflow');
  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  await expect(menu.getByRole('combobox')).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(search).toHaveValue('everflow');
  await desk.keyboard.press('Escape');
  await expect(form).toBeHidden();
});

test('each dialog and each notice has a close button with a name', async ({ desk }) => {
  await desk.keyboard.press('?');
  const help = desk.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByRole('button', { name: 'Close' }).click();
  await expect(help).toBeHidden();
});
