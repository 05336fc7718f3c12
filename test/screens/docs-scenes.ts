/** Which pictures the documentation has, and what is done in the window before each is taken. */
import type { Page } from '@playwright/test';

export interface DocsPicture {
  /** In `docs/images`. */
  readonly file: string;
  readonly colorScheme: 'light' | 'dark';
  /** One that was just started for the first time, or one with some weeks in it. */
  readonly desk: 'new' | 'used';
  /** @param refusedClick the click id of the postback that App Craft refused */
  readonly show: (page: Page, refusedClick: string) => Promise<void>;
}

/** For what is drawn in steps, such as curves. */
const DRAWN_MS = 1_500;

export const DOCS_PICTURES: readonly DocsPicture[] = [
  {
    file: 'first-steps-light.png',
    colorScheme: 'light',
    desk: 'new',
    show: async (page) => {
      await page.getByRole('heading', { name: 'Which network pays you?' }).waitFor();
      await page.waitForTimeout(DRAWN_MS);
    },
  },
  {
    file: 'inbox-dark.png',
    colorScheme: 'dark',
    desk: 'used',
    show: async (page, refusedClick) => {
      await open(page, 'inbox');
      await page.getByRole('row', { name: new RegExp(refusedClick) }).click();
      await page
        .getByRole('tabpanel', { name: 'Story' })
        .getByText('App Craft says: invalid token')
        .waitFor();
      await page.waitForTimeout(DRAWN_MS);
    },
  },
  {
    file: 'destination-light.png',
    colorScheme: 'light',
    desk: 'used',
    show: async (page) => {
      await open(page, 'destinations');
      await page.getByRole('button', { name: 'Send test' }).click();
      const worked = page.getByText('It worked: App Craft answered 200.');
      await worked.waitFor();
      await worked.scrollIntoViewIfNeeded();
      await page.waitForTimeout(DRAWN_MS);
    },
  },
  {
    file: 'links-light.png',
    colorScheme: 'light',
    desk: 'used',
    show: async (page) => {
      await open(page, 'links');
      await page.getByRole('button', { name: 'Build a pair' }).click();
      const network = page.getByRole('combobox', { name: 'Network' });
      await network.click();
      await network.fill('Affise');
      await page.getByRole('option', { name: 'Affise', exact: true }).first().click();
      await page.getByRole('textbox', { name: 'Offer URL' }).fill('https://track.offer.example/c/77?pid=5');
      await page.getByText('Link and postback URL fit').waitFor();
      await page.waitForTimeout(DRAWN_MS);
    },
  },
  {
    file: 'network-light.png',
    colorScheme: 'light',
    desk: 'used',
    show: async (page) => {
      await open(page, 'networks');
    },
  },
  {
    file: 'insights-dark.png',
    colorScheme: 'dark',
    desk: 'used',
    show: async (page) => {
      await open(page, 'insights');
    },
  },
  {
    file: 'notifications-light.png',
    colorScheme: 'light',
    desk: 'used',
    show: async (page) => {
      await open(page, 'settings/notifications');
      await page.getByRole('heading', { name: 'What is told where' }).evaluate((heading) => {
        heading.scrollIntoView();
      });
      await page.getByRole('columnheader', { name: 'My server' }).waitFor();
    },
  },
  {
    file: 'backups-light.png',
    colorScheme: 'light',
    desk: 'used',
    show: async (page) => {
      await open(page, 'settings/data');
    },
  },
];

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/${hash}`);
  await page.waitForTimeout(DRAWN_MS);
}
