import { expect, keepPicture, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('the command menu finds networks, destinations, links, pages, actions and a click id', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Lucky Casino' });
  await api.createDestination({
    name: 'My tracker',
    preset: 'webhook',
    request: { url: 'https://t.example/p' },
  });
  await api.receive(`/postback/${network.key}?clickid=a8f2c19e7b4d&event=ftd&payout=60&currency=USD`);
  await expect(gridOf(desk).getByRole('row', { name: /a8f2c19e7b4d/ })).toBeVisible();

  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  const field = menu.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
  await expect(menu.getByRole('group', { name: 'This postback' })).toHaveCount(0);
  await expect(menu.getByRole('option', { name: /^Inbox/ })).toContainText('g');

  await field.fill('lucky');
  await expect(menu.getByRole('group', { name: 'Networks' }).getByRole('option')).toContainText(
    'Lucky Casino',
  );
  await expect(menu.getByRole('option', { name: /Copy the postback URL of Lucky Casino/ })).toBeVisible();
  await keepPicture(desk, 'command-menu');
  await field.fill('tracker');
  await expect(menu.getByRole('option', { name: /My tracker/ })).toBeVisible();
  await field.fill('xyz-not-there');
  await expect(menu.getByRole('option')).toHaveCount(1);

  await field.fill('a8f2c19e');
  const found = menu.getByRole('group', { name: 'Postbacks' }).getByRole('option', { name: /a8f2c19e7b4d/ });
  await expect(found).toBeVisible();
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(desk.getByRole('region', { name: 'Postback' })).toBeVisible();

  // What can be done with the one that is chosen, each with its key; it is opened for that.
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+k');
  const own = menu.getByRole('group', { name: 'This postback' }).getByRole('option');
  // It is not held, so there is nothing to release.
  await expect(own).toHaveCount(11);
  await expect(own.filter({ hasText: /Release/i })).toHaveCount(0);
  await expect(own.first()).toHaveText(/Resend its deliveries\s*r/);
  await field.fill('history of');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('tab', { name: /^History/ })).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Control+k');
  await field.fill('edit the note');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog', { name: 'Note' })).toBeVisible();
});

test('a pasted postback URL is found, and what was used last is offered first', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Casino' });
  const path = `/postback/${network.key}?clickid=q-77&event=reg`;
  await api.receive(path);
  await expect(gridOf(desk).getByRole('row', { name: /q-77/ })).toBeVisible();
  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  const field = menu.getByRole('combobox');
  await field.fill(`https://mybuyer.example${path}`);
  await expect(menu.getByRole('option', { name: /^REG q-77/ })).toBeVisible();

  await field.fill('switch between');
  await desk.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await desk.keyboard.press('Control+k');
  await expect(menu.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText(
    'Switch between light and dark',
  );
});

test('it never jumps: its field stays where it is while results come and go', async ({ desk, api }) => {
  for (let index = 0; index < 12; index += 1) await api.createNetwork({ name: `Network ${index}` });
  await desk.keyboard.press('Control+k');
  const field = desk.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
  const content = desk.getByRole('dialog', { name: 'Command menu' });
  await expect.poll(async () => (await content.boundingBox())?.y).toBe(96);
  for (const text of ['network', 'network 11', 'nothing like this', '']) {
    await field.fill(text);
    await expect.poll(async () => (await content.boundingBox())?.y).toBe(96);
  }
});

test('it adds a conversion, exports and forwards again from any page, as their keys do in the inbox', async ({
  desk,
  api,
}) => {
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  const run = async (typed: string, option: RegExp): Promise<void> => {
    await desk.keyboard.press('Control+k');
    await menu.getByRole('combobox').fill(typed);
    await expect(menu.getByRole('option', { name: option })).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('Enter');
    await expect(menu).toBeHidden();
  };
  const add = desk.getByRole('dialog', { name: 'Add a conversion' });
  // There is nothing yet: nothing to export, and the way to what a conversion needs.
  await desk.keyboard.press('Control+k');
  await menu.getByRole('combobox').fill('export');
  await expect(menu.getByRole('option', { name: /^Export/ })).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await run('add a conv', /^Add a conversion/);
  await add.getByRole('button', { name: 'Add a network' }).click();
  await expect(desk.getByRole('dialog', { name: 'Add a network' })).toBeVisible();
  await desk.keyboard.press('Escape');

  const network = await api.createNetwork({ name: 'Casino' });
  await api.receive(`/postback/${network.key}?clickid=q-77&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /q-77/ })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('event:reg');
  await desk.getByRole('link', { name: 'Links', exact: true }).click();

  await run('add a conv', /^Add a conversion.*a$/);
  await expect(add.getByLabel('Click id')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(add).toBeHidden();

  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await run('forward', /^Forward again.*event:reg.*f$/);
  const again = desk.getByRole('dialog', { name: 'Forward again' });
  await expect(again).toContainText('All postbacks that match: event:reg');
  await desk.keyboard.press('Escape');
  await expect(again).toBeHidden();

  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await run('csv', /^Export.*event:reg.*e$/);
  await expect(desk.getByRole('menuitem', { name: /CSV/ })).toBeVisible();
  await run('compare a rep', /^Compare a report/);
  await expect(desk.getByRole('heading', { name: 'Compare a report' })).toBeVisible();
  await run('compact', /^Clean up or compact/);
  await expect(desk.getByRole('region', { name: 'Storage and cleanup' })).toBeVisible();
  // What is open stays behind on its page.
  await run('outages', /^Outages/);
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  await expect(gridOf(desk).getByRole('row', { name: /q-77/ })).toBeVisible();
  await expect(desk.getByRole('menu')).toHaveCount(0);

  await desk.keyboard.press('a');
  await expect(add).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(add).toBeHidden();
  await desk.keyboard.press('f');
  await expect(again).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(again).toBeHidden();
  await desk.keyboard.press('e');
  const coming = desk.waitForEvent('download');
  await desk.waitForFunction(() => {
    const opened = document.querySelector('[role="menu"]');
    return opened?.contains(document.activeElement) === true;
  });
  await desk.keyboard.press('ArrowDown');
  await expect(desk.locator('[role="menuitem"]:focus')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await coming;
});
