/** What axe finds on each page and dialog, in both themes. */
import type { Page } from '@playwright/test';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { axeFindingsIn, DIALOG, SCHEMES, showIn } from './axe-findings.ts';
import { expect, test } from './desk-test.ts';

/** A page joins when axe finds nothing on it any more, and never leaves. */
const PAGES = [
  ['inbox', 'Inbox'],
  ['links', 'Links'],
  ['networks', 'Networks'],
  ['destinations', /^Destinations/],
  ['outages', /^Outages/],
  ['insights', 'Insights'],
  ['settings/money', 'Settings'],
  ['settings', 'Settings'],
] as const;

/** Dialogs of the command menu, which is everywhere: so does a dialog. */
const DIALOGS = [
  ['add a network', 'Add a network'],
  ['add a destination', /^Add destination/],
  ['choose how networks', 'Choose how networks reach you'],
] as const;

async function goTo(desk: Page, hash: string): Promise<void> {
  await desk.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

async function fill(api: DeskApi, desk: Page): Promise<void> {
  const network = await api.createNetwork({ name: 'Lucky Casino', preset: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: 'https://pb.example/s2s?id={clickid}' },
    enabled: false,
  });
  await api.receive(`/postback/${network.key}/first_deposit?clickid=a1b2&payout=60&currency=USD`);
  await api.receive('/postback?clickid=123456&event=registration');
  await expect(desk.getByLabel('State of the desk')).toContainText('1 first deposits');
}

async function expectNothing(desk: Page, what: string, part?: string): Promise<void> {
  await test.step(what, async () => {
    expect(await axeFindingsIn(desk, SCHEMES, part), what).toEqual([]);
  });
}

test('axe finds nothing on the first start and its help, light and dark', async ({ desk }) => {
  await showIn(desk, 'light');
  await goTo(desk, '/inbox');
  await expect(desk.getByRole('region', { name: 'First steps' })).toBeVisible();
  await expectNothing(desk, 'first start');
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectNothing(desk, 'help', DIALOG);
});

test('axe finds nothing on any page, light and dark', async ({ desk, api }) => {
  test.slow();
  await showIn(desk, 'light');
  await fill(api, desk);
  for (const [hash, name] of PAGES) {
    await goTo(desk, `/${hash}`);
    const link = desk.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name });
    await expect(link).toHaveAttribute('aria-current', 'page');
    // A page is fetched when it is first gone to, and draws its heading then.
    await expect(desk.locator('h1')).toHaveCount(1);
    await expectNothing(desk, hash);
  }
  await goTo(desk, '/start');
  await expect(desk.getByRole('region', { name: 'First steps' })).toBeVisible();
  await expectNothing(desk, 'last of the first steps');
});

test('axe finds nothing on the command menu and the dialogs that it opens, light and dark', async ({
  desk,
  api,
}) => {
  await showIn(desk, 'light');
  await fill(api, desk);
  const menu = desk.getByRole('combobox', { name: 'What do you want to do?' });
  await desk.keyboard.press('Control+k');
  await menu.fill('casino');
  await expect(desk.getByRole('option', { name: /Lucky Casino/ }).first()).toBeVisible();
  await expectNothing(desk, 'command menu', DIALOG);
  await desk.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  for (const [command, name] of DIALOGS) {
    await desk.keyboard.press('Control+k');
    await menu.fill(command);
    await expect(desk.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('Enter');
    const dialog = desk.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await expectNothing(desk, command, DIALOG);
    await desk.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});
