import { expect, keepPicture, test } from './desk-test.ts';

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
  await expect(desk.getByRole('row', { name: /a8f2c19e7b4d/ })).toBeVisible();

  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  const field = menu.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
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
});

test('a pasted postback URL is found, and what was used last is offered first', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Casino' });
  const path = `/postback/${network.key}?clickid=q-77&event=reg`;
  await api.receive(path);
  await expect(desk.getByRole('row', { name: /q-77/ })).toBeVisible();
  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  const field = menu.getByRole('combobox');
  await field.fill(`https://mybuyer.example${path}`);
  await expect(menu.getByRole('option', { name: /^REG q-77/ })).toBeVisible();

  await field.fill('switch between');
  await desk.keyboard.press('Enter');
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
