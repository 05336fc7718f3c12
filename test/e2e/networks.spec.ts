import type { Page } from '@playwright/test';
import type { Network } from '../../shared/contract/networks.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { axeFindingsIn, SCHEMES, showIn } from './axe-findings.ts';
import { AFTER_UNDO, expect, keepPicture, test } from './desk-test.ts';

const DIALOG = '[role="dialog"]';
const PAGE = 'main';

async function openCatalog(desk: Page) {
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  return desk.getByRole('combobox', { name: 'Network', exact: true });
}

/** @param part of the window, by its selector */
async function expectAccessible(desk: Page, part: string, what: string): Promise<void> {
  expect(await axeFindingsIn(desk, SCHEMES, part), what).toEqual([]);
}

test('a network is added from the catalog by typing alone, and its currency is asked and in its URL', async ({
  desk,
  api,
}) => {
  const search = await openCatalog(desk);
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await expect(search).toHaveAttribute('placeholder', /1win/);
  await expect(desk.getByRole('option').last()).toHaveAccessibleName(/^Something else/);
  expect(await desk.getByRole('option').count()).toBeGreaterThan(150);

  await desk.keyboard.type('1win');
  await expect(search).toHaveValue('1win');
  await expect(desk.getByRole('option')).toHaveCount(2);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('option', { name: /^1win/ })).toHaveAttribute('aria-selected', 'true');
  await expect(desk.getByText('1win Partners does not send a currency')).toBeVisible();
  await expect(desk.getByRole('combobox', { name: 'Currency of your offers' })).toBeFocused();
  await keepPicture(desk, 'catalog-chosen');
  // Nothing is guessed.
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByText('Choose the currency of your offers.')).toBeVisible();
  await desk.getByRole('combobox', { name: 'Currency of your offers' }).focus();
  await desk.keyboard.type('eur');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: '1win Partners', exact: true })).toBeVisible();
  await expect(desk.getByText(/currency=EUR/).first()).toBeVisible();

  const [network] = (await api.json<{ items: Network[] }>('GET', '/networks')).items;
  const url = network?.eventUrls[0]?.url ?? '';
  expect(url).toContain('&currency=EUR');
  await api.receive(
    new URL(url).pathname + new URL(url).search.replace('{sub1}', 'a1b2c3d4e5').replace('{amount}', '7'),
  );
  await eventually(async () => (await api.postbacks())[0]?.currency === 'EUR');
});

test('the cards are walked with the arrow keys, and what is in no catalog is one of them', async ({
  desk,
}) => {
  const search = await openCatalog(desk);
  // Keys belong to the window's other page until the dialog has them.
  await expect(search).toBeFocused();
  await expect(desk.getByRole('option').first()).toBeVisible();
  const active = async (): Promise<string> =>
    desk.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.textContent ?? '';
    });
  await desk.keyboard.press('ArrowDown');
  await expect.poll(active).toMatch(/^1?1win/);
  await desk.keyboard.press('ArrowRight');
  await expect.poll(active).toMatch(/^A?Affise/);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowUp');
  await expect.poll(active).toMatch(/^A?Affise/);
  // The text keeps its caret where no card was reached.
  await search.fill('1цшт');
  await expect(desk.getByRole('option', { name: /^1win/ })).toBeVisible();
  await search.fill('nothing like it');
  await expect(desk.getByText('“nothing like it” is not in the catalog.', { exact: false })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Postback URL, curl command or raw request')).toBeFocused();
  await desk.getByRole('button', { name: 'Back to the catalog' }).click();
  await expect(search).toBeVisible();
});

test('a meaning is chosen by key, looked at, applied, taken back, and sent only then', async ({
  desk,
  api,
  sink,
}) => {
  await api.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { first_deposit: 'dep' },
  });
  const network = await api.createNetwork({ name: 'Wordy' });
  for (const id of ['a1b2c3d4e5', 'a1b2c3d4e6', 'a1b2c3d4e7'])
    await api.receive(`/postback/${network.key}?clickid=${id}&event=qualified&payout=5&currency=USD`);
  await eventually(async () => (await api.postbacks()).filter(({ isHeld }) => isHeld).length === 3);
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${network.id}/meanings`);
  const meaning = desk.getByLabel('What does “qualified” mean?').first();
  const mapping = async () =>
    (await api.json<{ items: Network[] }>('GET', '/networks')).items[0]?.mapping.events['qualified'];

  // An arrow key chooses, and does nothing.
  await meaning.focus();
  await desk.keyboard.press('ArrowDown');
  await expect(desk.getByRole('button', { name: 'Apply' })).toBeVisible();
  expect(await mapping()).toBeUndefined();
  await meaning.selectOption({ label: 'First deposit' });
  await expect(desk.getByText('3 held postbacks become First deposit.')).toBeVisible();
  await expect(desk.getByText('3 go to App Craft.')).toBeVisible();
  await expect(desk.getByText('What has been sent cannot be taken back.')).toBeVisible();
  await keepPicture(desk, 'meaning-look');
  await desk.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.getByText('“qualified” now means First deposit')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(meaning).toHaveValue('');
  // Longer than it would have waited.
  await desk.waitForTimeout(6_000);
  expect(await mapping()).toBeUndefined();
  expect(sink.requests).toHaveLength(0);

  await meaning.selectOption({ label: 'First deposit' });
  await desk.getByRole('button', { name: 'Apply' }).click();
  await sink.waitForCount(3, AFTER_UNDO.timeout);
  expect(await mapping()).toBe('first_deposit');
});

test('a preset that the first postback looks like is looked at, applied, taken back, and sent only then', async ({
  desk,
  api,
  sink,
}) => {
  await api.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { lead: 'lead' },
  });
  const network = await api.createNetwork({ name: 'Unknown yet' });
  // Names that only one network has, and nothing that says what happened.
  for (const id of ['a1b2c3d4e5', 'a1b2c3d4e6'])
    await api.receive(
      `/postback/${network.key}?AffiliateReferenceID=${id}&AffiliateCommission=20&TransID=t-${id}&currency=USD`,
    );
  await eventually(async () => (await api.postbacks()).filter(({ isHeld }) => isHeld).length === 2);
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${network.id}`);
  const preset = async () =>
    (await api.json<{ items: Network[] }>('GET', '/networks')).items.find(({ id }) => id === network.id)
      ?.preset;

  await expect(desk.getByText('This looks like LinkTrust.')).toBeVisible();
  const offer = desk.getByRole('button', { name: /^Use the preset for LinkTrust/ });
  await offer.click();
  const look = desk.getByRole('status', { name: 'What this changes' });
  // Where the button is, not below all that the first contact shows.
  await expect(desk.getByRole('button', { name: 'Apply' })).toBeInViewport();
  await expect(look).toContainText('2 held postbacks become Lead.');
  await expect(look).toContainText('2 go to App Craft.');
  await keepPicture(desk, 'preset-look');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  // Looking changes nothing, nor does leaving it.
  await desk.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByRole('button', { name: 'This is right' })).toBeVisible();
  expect(await preset()).toBe('default');

  await offer.click();
  await expect(look).toContainText('2 held postbacks become Lead.');
  await desk.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.getByText('“Unknown yet” now uses the preset for LinkTrust')).toBeVisible();
  await expect(offer).toBeHidden();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(offer).toBeVisible();
  // Longer than it would have waited.
  await desk.waitForTimeout(6_000);
  expect(await preset()).toBe('default');
  expect(sink.requests).toHaveLength(0);

  await offer.click();
  await desk.getByRole('button', { name: 'Apply' }).click();
  await sink.waitForCount(2, AFTER_UNDO.timeout);
  expect(await preset()).toBe('linktrust');
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual([
    '/pb?id=a1b2c3d4e5&e=lead',
    '/pb?id=a1b2c3d4e6&e=lead',
  ]);
  // With that it is confirmed: nothing else is asked.
  await expect(desk.getByText('First contact')).toHaveCount(0);
});

test('a deleted network is gone at once, and back when that is undone', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Kept after all' });
  await api.createNetwork({ name: 'Other' });
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${network.id}`);
  const link = desk.getByRole('navigation', { name: 'Your networks' }).getByText('Kept after all');
  await desk.getByRole('button', { name: 'Delete', exact: true }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Delete network' }).click();
  await expect(link).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toBeVisible();
  expect((await api.receive(`/postback/${network.key}?clickid=1&event=reg`)).status).toBe(200);
});

test('axe finds nothing on the networks page and its dialogs, light and dark', async ({ desk, api }) => {
  test.slow();
  await showIn(desk, 'light');
  const search = await openCatalog(desk);
  await expect(desk.getByRole('option', { name: /^1win/ })).toBeVisible();
  await expectAccessible(desk, DIALOG, 'catalog');
  await search.fill('1win');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('option', { name: 'USD US Dollar' })).toBeVisible();
  await expectAccessible(desk, DIALOG, 'catalog, chosen');
  // One Escape closes one thing: the open list of currencies, then the dialog.
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('option', { name: /^USD/ })).toHaveCount(0);
  await expect(desk.getByRole('dialog')).toHaveCount(1);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(desk, PAGE, 'empty page');

  const network = await api.createNetwork({ name: 'Newcomer' });
  await api.receive(`/postback/${network.key}?pub_click_id=51ts6sgr1cbkdhljnrv&goal_name=vip&commission=$40`);
  await api.receive('/postback/wrong-key-wrong-key-wrong?clickid=1');
  await api.receive('/postback?clickid=keyless-1&event=registration');
  const known = await api.createNetwork({ name: 'Known', preset: '1win' });
  await api.receive(`/postback/${known.key}?clickid=51ts6sgr1cbkdhljnrv&event=other`);
  await eventually(async () => (await api.postbacks()).length === 3);
  for (const { id, name } of [network, known]) {
    for (const section of ['url', 'meanings', 'reading', 'access', 'keyless', 'refused', 'more']) {
      await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${id}/${section}`);
      await expect(desk.getByRole('heading', { name, exact: true })).toBeVisible();
      const tab = desk.getByRole('tab', { selected: true });
      await expect(tab).toHaveAttribute('id', new RegExp(`-tab-${section}$`));
      await expectAccessible(desk, PAGE, `${section} of ${name}`);
    }
  }
  await keepPicture(desk, 'network-more-dark');
});
