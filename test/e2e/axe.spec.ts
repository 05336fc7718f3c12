/** What axe finds on each page and dialog, in both themes. */
import type { Page } from '@playwright/test';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { axeFindingsIn, DIALOG, SCHEMES, showIn } from './axe-findings.ts';
import { expect, test } from './desk-test.ts';

interface Place {
  readonly name: string;
  /** Whether postbacks came before. */
  readonly hasRows: boolean;
  /** A dialog by itself: the page below it has its own entry. */
  readonly isDialog?: true;
  readonly open: (desk: Page) => Promise<void>;
}

const goTo =
  (hash: string) =>
  async (desk: Page): Promise<void> => {
    await desk.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  };

/** Opened from the command menu, which is everywhere. */
const byCommand =
  (command: string, dialog: string | RegExp) =>
  async (desk: Page): Promise<void> => {
    await desk.keyboard.press('Control+k');
    await desk.getByRole('combobox', { name: 'What do you want to do?' }).fill(command);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('dialog', { name: dialog })).toBeVisible();
  };

/** A page or dialog joins when axe finds nothing on it any more, and never leaves. */
const PLACES: readonly Place[] = [
  { name: 'first start', hasRows: false, open: goTo('/inbox') },
  { name: 'last of the first steps', hasRows: true, open: goTo('/start') },
  {
    name: 'help',
    hasRows: false,
    isDialog: true,
    open: async (desk) => {
      await desk.keyboard.press('?');
      await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
  },
  {
    name: 'command menu',
    hasRows: true,
    isDialog: true,
    open: async (desk) => {
      await desk.keyboard.press('Control+k');
      await desk.getByRole('combobox', { name: 'What do you want to do?' }).fill('casino');
      await expect(desk.getByRole('option', { name: /Lucky Casino/ }).first()).toBeVisible();
    },
  },
  { name: 'inbox', hasRows: true, open: goTo('/inbox') },
  { name: 'links', hasRows: true, open: goTo('/links') },
  { name: 'networks', hasRows: true, open: goTo('/networks') },
  { name: 'destinations', hasRows: true, open: goTo('/destinations') },
  { name: 'outages', hasRows: true, open: goTo('/outages') },
  { name: 'insights', hasRows: true, open: goTo('/insights') },
  { name: 'money', hasRows: true, open: goTo('/settings/money') },
  { name: 'settings', hasRows: true, open: goTo('/settings') },
  { name: 'new network', hasRows: true, isDialog: true, open: byCommand('add a network', 'Add a network') },
  {
    name: 'new destination',
    hasRows: true,
    isDialog: true,
    open: byCommand('add a destination', /^Add destination/),
  },
  {
    name: 'choice of a provider',
    hasRows: true,
    isDialog: true,
    open: byCommand('choose how networks', 'Choose how networks reach you'),
  },
];

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

for (const { name, hasRows, isDialog, open } of PLACES) {
  test(`axe finds nothing on: ${name}, light and dark`, async ({ desk, api }) => {
    await showIn(desk, 'light');
    if (hasRows) await fill(api, desk);
    await open(desk);
    expect(await axeFindingsIn(desk, SCHEMES, isDialog ? DIALOG : undefined)).toEqual([]);
  });
}
