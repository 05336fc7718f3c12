import { expect, keepPicture, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('the first start is a page of four steps, each with where it is done: the catalog, or a button that opens the dialog', async ({
  desk,
}) => {
  const page = desk.getByRole('region', { name: 'First steps' });
  await expect(
    page.getByRole('heading', { name: 'Get your first deposit forwarded in 4 steps' }),
  ).toBeVisible();
  const steps = page.getByRole('listitem').filter({ has: desk.getByRole('button') });
  await expect(steps).toHaveText([
    /^1Add your network/,
    /^2Get a public address/,
    /^3Connect App Craft.*can wait/,
    /^4Receive the first postback/,
  ]);
  await keepPicture(desk, 'first-start');

  // The first is done right here.
  await expect(page.getByRole('combobox', { name: 'Network', exact: true })).toHaveValue('');
  await expect(page.getByRole('option').last()).toHaveAccessibleName(/^Something else/);
  await page.getByRole('button', { name: /Get a public address/ }).click();
  await page.getByRole('button', { name: 'Choose provider' }).click();
  const provider = desk.getByRole('dialog', { name: 'Choose how networks reach you' });
  await provider.getByRole('button', { name: 'Close' }).click();
  await expect(provider).toBeHidden();
  await page.getByRole('button', { name: /Connect App Craft/ }).click();
  await page.getByRole('button', { name: 'Add destination' }).click();
  await expect(desk.getByRole('dialog', { name: /^Add destination/ })).toBeVisible();
});

test('the last step shows the URL, and a test that is really sent ticks it and arrives marked as a test', async ({
  desk,
  api,
}) => {
  const page = desk.getByRole('region', { name: 'First steps' });
  const network = await api.createNetwork({ name: '1win', preset: '1win' });
  await expect(page.getByRole('button', { name: /^done Add your network/ })).toBeVisible();
  await desk.goto(`${api.addresses.desk.replace(/\?.*/, '')}#/start`);
  await page.getByRole('button', { name: /Receive the first postback/ }).click();
  await expect(page.getByLabel('Postback URL of 1win', { exact: true })).toContainText(network.key);
  await expect(page.getByText('Waiting for the first postback…')).toBeVisible();

  await page.getByRole('button', { name: 'Send yourself a test postback' }).click();
  await expect(page.getByText('The first postback arrived.').last()).toBeVisible();
  await page.getByRole('button', { name: 'Open the inbox' }).click();
  const row = gridOf(desk).getByRole('row', { name: /1win, FTD, test/ });
  await expect(row).toContainText('test');
  const [sent] = await api.postbacks();
  expect(sent?.test).toBe(true);
  await expect(desk.getByLabel('State of the desk')).toContainText('no money yet');
});

test('a test postback that is refused says why, and the real ones are not affected', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Signed' });
  await api.json('PATCH', `/networks/${network.id}/access`, { allowList: ['203.0.113.7'] });
  await desk.goto(`${api.addresses.desk.replace(/\?.*/, '')}#/start`);
  await desk.getByRole('button', { name: /Receive the first postback/ }).click();
  await desk.getByRole('button', { name: 'Send yourself a test postback' }).click();
  await expect(desk.getByText(/The receiver refused it with 403/)).toBeVisible();
  await expect(desk.getByText('Waiting for the first postback…')).toBeVisible();
});

test('the first step adds a network without leaving the page, and the next one comes up', async ({
  desk,
  api,
}) => {
  const page = desk.getByRole('region', { name: 'First steps' });
  // Enter counts for what is typed, also where it comes before the cards have followed.
  await page
    .getByRole('combobox', { name: 'Network', exact: true })
    .evaluate(async (field: HTMLInputElement) => {
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'affise');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // What was typed is there, and the cards are not yet.
      await Promise.resolve();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('button', { name: /^done Add your network.*Affise/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How do networks reach you?' })).toBeVisible();
  expect((await api.json<{ items: unknown[] }>('GET', '/networks')).items).toHaveLength(1);

  // One more is added in the dialog.
  await page.getByRole('button', { name: /Add your network/ }).click();
  await page.getByRole('button', { name: 'Add network' }).click();
  await expect(desk.getByRole('dialog', { name: 'Add a network' })).toBeVisible();
});

test('a demo that was started in Settings ends with the tour too', async ({ desk }) => {
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: 'Demo' }).click();
  await desk.getByRole('button', { name: 'Play the demo' }).click();
  await expect(desk).toHaveURL(/#\/inbox/);
  await expect(desk.getByRole('dialog', { name: 'This is a postback' })).toBeVisible();
});

test('the demo ends with a tour of three steps', async ({ desk }) => {
  await desk.getByRole('button', { name: 'Play the demo instead' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /Demo network, FTD/ })).toContainText('delivered');
  const tour = desk.getByRole('dialog', { name: 'This is a postback' });
  await expect(tour).toBeVisible();
  await expect(tour).toContainText('1 of 3');
  await keepPicture(desk, 'demo-tour');
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(desk.getByRole('dialog', { name: 'Today at a glance' })).toBeVisible();
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(desk.getByRole('dialog', { name: 'Now with your own network' })).toBeVisible();
  await desk.getByRole('button', { name: 'Done' }).last().click();
  await expect(desk.getByRole('dialog')).toHaveCount(0);
});
