/** What axe finds on the window as it is now. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, keepPicture } from './desk-test.ts';

export const DIALOG = '[role="dialog"]';

/** What a theme changes is colours alone: these are the rules that look at them. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * @param part of the window, by its selector; the whole window where it is left out
 * @param rules all of them where they are left out
 */
export async function axeFindings(
  desk: Page,
  part?: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  await expect(desk.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  // What is on its way in is half transparent until it has come.
  await desk.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // The window has no frames. For those axe would open another page and carry all that it looked at there,
  // which is most of the time of a scan; so would telling at length what is well.
  const axe = new AxeBuilder({ page: desk }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

export type Scheme = 'light' | 'dark';
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Shows the window in a theme, as a computer that is set to it would. */
export async function showIn(desk: Page, scheme: Scheme): Promise<void> {
  await desk.emulateMedia({ colorScheme: scheme });
  await expect(desk.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
}

/** A picture of the window as it is in each theme. */
export async function keepPictures(desk: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await showIn(desk, scheme);
    await keepPicture(desk, `${name}-${scheme}`);
  }
}

/**
 * What axe finds on the window as it is, in one theme after the other; each finding begins with its theme. All rules
 * look at the first, those of colours at the others.
 */
export async function axeFindingsIn(
  desk: Page,
  schemes: readonly Scheme[],
  part?: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [at, scheme] of schemes.entries()) {
    await showIn(desk, scheme);
    const findings = await axeFindings(desk, part, at === 0 ? undefined : RULES_OF_COLOUR);
    found.push(...findings.map((each) => `${scheme}: ${each}`));
  }
  return found;
}
