/** The list grouped by conversion, and a pause that holds what is on its way. */
import { axeFindingsIn, SCHEMES } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';

test('conversions are rows that open in place, move up when the list may move, and stay so after a reload', async ({
  desk,
  api,
}) => {
  const win = await api.createNetwork({ name: '1win' });
  const send = (rest: string): Promise<Response> => api.receive(`/postback/${win.key}?${rest}`);
  await send('clickid=several-1&event=ftd&payout=60&currency=USD&txid=t1&status=pending');
  await send('clickid=several-1&event=ftd&payout=60&currency=USD&txid=t1&status=approved');
  await send('clickid=single-1&event=reg');
  await send('event=reg&x=no-id');
  const rows = desk.locator('[data-id]');
  await expect(rows).toHaveCount(4);
  await desk.keyboard.press('o');
  const grid = desk.getByRole('treegrid', { name: 'Conversions' });
  const order = (...names: readonly RegExp[]) => expect(grid.locator('[data-id]')).toHaveText([...names]);
  await order(/REG/, /single-1/, /several-1.*2 postbacks/);
  const several = grid.getByRole('row', { name: /several-1, 2 postbacks/ });
  await expect(several).toContainText('$60.00');

  // Opened by the keyboard, left again, and opened by the pointer.
  await desk.keyboard.press('End');
  await desk.keyboard.press('ArrowRight');
  await expect(several).toHaveAttribute('aria-expanded', 'true');
  await expect(grid.locator('[data-inside]')).toHaveCount(2);
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('[data-inside][data-open]')).toHaveCount(1);
  await keepPicture(desk, 'inbox-groups');
  expect(await axeFindingsIn(desk, SCHEMES, 'main')).toEqual([]);
  await desk.keyboard.press('Escape');
  // With one open, the place would stay inside of what is closed next.
  await expect(desk.getByRole('region', { name: 'Postback' })).toBeHidden();
  await desk.keyboard.press('ArrowLeft');
  await expect(grid.locator('[data-inside]')).toHaveCount(0);
  await expect(several).toBeFocused();

  // A third postback of it waits like any other row, and then brings it to the top.
  await desk.keyboard.press(' ');
  await send('clickid=several-1&event=ftd&payout=70&currency=USD&txid=t1&status=approved');
  const pill = desk.getByRole('button', { name: /\d new$/ });
  await expect(pill).toHaveText('1 new');
  await order(/REG/, /single-1/, /several-1.*2 postbacks/);
  await pill.click();
  await order(/several-1.*\$70\.00.*3 postbacks/, /REG/, /single-1/);

  // A filter finds postbacks and shows their conversions.
  await desk.getByRole('combobox', { name: 'Filter' }).fill('status:pending');
  await order(/several-1.*3 postbacks/);
  await desk.reload();
  await order(/several-1.*3 postbacks/, /REG/, /single-1/);
  await desk.getByRole('row', { name: /several-1, 3 postbacks/ }).click();
  await expect(grid.locator('[data-inside]')).toHaveCount(3);
  await desk.getByRole('button', { name: 'Columns' }).click();
  await desk.getByRole('switch', { name: 'Group by conversion' }).uncheck({ force: true });
  await expect(desk.getByRole('grid', { name: 'Postbacks' }).locator('[data-id]')).toHaveCount(5);
});

test('what a read brings that was on its way when the list was paused counts as new until it goes on', async ({
  desk,
  api,
}) => {
  const win = await api.createNetwork({ name: '1win' });
  const send = (clickId: string, event = 'reg'): Promise<Response> =>
    api.receive(`/postback/${win.key}?clickid=${clickId}&event=${event}`);
  await send('first-1');
  await send('other-1', 'install');
  const row = (name: RegExp) => desk.getByRole('row', { name });
  await expect(row(/other-1/)).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('event:reg');
  // The list is of this search now: one that is read anew shows whatever is there.
  await expect(row(/other-1/)).toBeHidden();
  await expect(row(/first-1/)).toBeVisible();
  await desk.locator('body').click({ position: { x: 5, y: 300 } });

  const held = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  await desk.route('**/rpc/postbacks/list*', async (route) => {
    asked.resolve(undefined);
    await held.promise;
    await route.continue();
  });
  await send('second-1');
  await asked.promise;
  await desk.keyboard.press(' ');
  await expect(desk.getByRole('button', { name: /^Paused/ })).toBeVisible();
  const answer = desk.waitForResponse('**/rpc/postbacks/list*');
  held.resolve(undefined);
  await (await answer).finished();
  const pill = desk.getByRole('button', { name: /\d new$/ });
  await expect(pill).toHaveText('1 new');
  await expect(row(/second-1/)).toHaveCount(0);
  await desk.keyboard.press(' ');
  await expect(row(/second-1/)).toBeVisible();
  await expect(pill).toBeHidden();
});
