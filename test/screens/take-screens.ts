/** Goes through the screens of the desk, and through what opens in them. */
import type { Page } from '@playwright/test';

/** Keeps a picture of what is shown under a name. */
export type Keep = (screen: string) => Promise<void>;

const PAGES = [
  'inbox',
  'insights',
  'costs',
  'links',
  'networks',
  'destinations',
  'outages',
  'reports',
  'settings',
  'settings/data',
  'start',
] as const;
const TABS = ['Raw', 'Deliveries', 'History', 'Compare'] as const;
/** For what is drawn in steps, such as figures of a million rows. */
const DRAWN_MS = 400;
const LOADED_MS = 15_000;

export async function takeScreens(page: Page, keep: Keep): Promise<void> {
  await page.getByRole('banner').first().waitFor();
  for (const each of PAGES) {
    await open(page, each);
    await keep(each.replace('/', '-'));
  }
  await takeCleaning(page, keep);
  await open(page, 'inbox');
  if (!(await page.getByRole('row').nth(1).isVisible())) return;
  await takeCompactRows(page, keep);
  await takeDetail(page, keep);
  await page.keyboard.press('Control+k');
  await drawn(page);
  await keep('palette');
  await page.keyboard.press('Escape');
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/${hash}`);
  await drawn(page);
}

/** Until nothing is awaited any more, or for so long that the picture of waiting is the right one. */
async function drawn(page: Page): Promise<void> {
  await page.waitForTimeout(DRAWN_MS);
  await page
    .waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null, undefined, {
      timeout: LOADED_MS,
    })
    .catch(() => undefined);
  await page.waitForTimeout(DRAWN_MS);
}

/** What cleaning up would remove. */
async function takeCleaning(page: Page, keep: Keep): Promise<void> {
  await open(page, 'settings/data');
  await page.getByRole('button', { name: 'Show what would be removed' }).click();
  await drawn(page);
  await keep('cleaning');
}

async function takeCompactRows(page: Page, keep: Keep): Promise<void> {
  const choose = async (density: string): Promise<void> => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByText(density, { exact: true }).click();
    await page.waitForTimeout(DRAWN_MS);
    await keep(`columns-${density.toLowerCase()}`);
    await page.keyboard.press('Escape');
    await drawn(page);
  };
  await choose('Compact');
  await keep('inbox-compact');
  await choose('Comfortable');
}

async function takeDetail(page: Page, keep: Keep): Promise<void> {
  await page.locator('[role=row][aria-selected]').first().click();
  await drawn(page);
  await keep('detail');
  for (const each of TABS) {
    await page.getByRole('tab', { name: each }).click();
    await drawn(page);
    await keep(`detail-${each.toLowerCase()}`);
  }
  await page.getByRole('tab', { name: 'Story', exact: true }).click();
  await page.keyboard.press('Escape');
}
