/** Goes through the screens of the desk, and through what opens in them. */
import type { Page } from '@playwright/test';
import type { Text } from '../../shared/text/en.ts';

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
/** For what is drawn in steps, such as figures of a million rows. */
const DRAWN_MS = 400;
const LOADED_MS = 15_000;

export async function takeScreens(page: Page, text: Text, keep: Keep): Promise<void> {
  await page.getByRole('banner').first().waitFor();
  for (const each of PAGES) {
    await open(page, each);
    await keep(each.replace('/', '-'));
  }
  await takeCleaning(page, text, keep);
  await open(page, 'inbox');
  if (!(await page.getByRole('row').nth(1).isVisible())) return;
  await takeCompactRows(page, text, keep);
  await takeDetail(page, text, keep);
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
async function takeCleaning(page: Page, text: Text, keep: Keep): Promise<void> {
  await open(page, 'settings/data');
  await page.getByRole('button', { name: text.housekeeping.look }).click();
  await drawn(page);
  await keep('cleaning');
}

async function takeCompactRows(page: Page, text: Text, keep: Keep): Promise<void> {
  const choose = async (density: 'compact' | 'comfortable'): Promise<void> => {
    await page.getByRole('button', { name: text.inboxList.columns.button }).click();
    await page.getByText(text.inboxList.columns.densities[density], { exact: true }).click();
    await page.waitForTimeout(DRAWN_MS);
    await keep(`columns-${density}`);
    await page.keyboard.press('Escape');
    await drawn(page);
  };
  await choose('compact');
  await keep('inbox-compact');
  await choose('comfortable');
}

async function takeDetail(page: Page, text: Text, keep: Keep): Promise<void> {
  await page.locator('[role=row][aria-selected]').first().click();
  await drawn(page);
  await keep('detail');
  const { detail } = text.window;
  const tabs = {
    raw: detail.raw,
    deliveries: detail.deliveries,
    history: detail.history,
    compare: text.actions.compare.tab,
  };
  for (const [file, name] of Object.entries(tabs)) {
    await page.getByRole('tab', { name }).click();
    await drawn(page);
    await keep(`detail-${file}`);
  }
  await page.getByRole('tab', { name: detail.story, exact: true }).click();
  await page.keyboard.press('Escape');
}
