/** What axe finds on the window as it is now. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './desk-test.ts';

export const DIALOG = '[role="dialog"]';

/** @param part of the window, by its selector; the whole window where it is left out */
export async function axeFindings(desk: Page, part?: string): Promise<readonly string[]> {
  await expect(desk.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  // What is on its way in is half transparent until it has come.
  await desk.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const axe = new AxeBuilder({ page: desk });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}
