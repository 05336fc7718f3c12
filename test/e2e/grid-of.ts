import type { Locator, Page } from '@playwright/test';

/** The list of the inbox: a postback's detail has tables of its own, whose rows hold the same click id. */
export function gridOf(desk: Page): Locator {
  return desk.getByRole('grid', { name: 'Postbacks' });
}
