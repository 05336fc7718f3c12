/** Another language is there as soon as it is chosen, in words, dates and money, and is still there after a reload. */
import type { Page } from '@playwright/test';
import { LANGUAGE_NAMES } from '../../shared/domain/language/languages.ts';
import { en } from '../../shared/text/en.ts';
import { es } from '../../shared/text/es.ts';
import { ru } from '../../shared/text/ru.ts';
import { expect, keepPicture, test } from './desk-test.ts';

async function goTo(desk: Page, hash: string): Promise<void> {
  await desk.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

/** What a reload would lose. */
async function mark(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    document.body.dataset['sameWindow'] = 'yes';
  });
}

test('a language chosen in Settings changes the window at once and stays after a reload', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Lucky Casino' });
  await api.receive(`/postback/${network.key}?clickid=a8f2c19e7b4d&event=ftd&payout=1234.5&currency=USD`);
  const pages = desk.getByRole('navigation').first();
  await expect(pages).toContainText(en.window.nav.networks);
  await mark(desk);

  await goTo(desk, '#/settings/language');
  await desk.getByRole('radio', { name: LANGUAGE_NAMES.ru }).click();
  await expect(desk.getByRole('heading', { name: ru.language.title })).toBeVisible();
  await expect(pages).toContainText(ru.window.nav.networks);
  await expect(pages).not.toContainText(en.window.nav.networks);
  await expect(desk.locator('html')).toHaveAttribute('lang', 'ru');
  expect(ru.window.nav.networks).not.toBe(en.window.nav.networks);
  await keepPicture(desk, 'settings-language-ru');

  await goTo(desk, '#/inbox');
  const grid = desk.getByRole('grid').first();
  await expect(grid.getByRole('row', { name: /a8f2c19e7b4d/ })).toContainText(/1\s234,50/);
  await keepPicture(desk, 'inbox-ru');
  // Nothing was loaded anew.
  await expect(desk.locator('body')).toHaveAttribute('data-same-window', 'yes');

  await desk.reload();
  await expect(pages).toContainText(ru.window.nav.networks);
  await expect(desk.locator('html')).toHaveAttribute('lang', 'ru');
});

test('sentences of the engine are in the language of the window, also after a change', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Lucky Casino', preset: 'betwinner' });
  await api.receive(`/postback/${network.key}?clickid=%7Bsub1%7D&event=firstdeposit&payout=60&currency=USD`);
  await desk
    .getByRole('grid')
    .first()
    .getByRole('row')
    .nth(1)
    .click({ position: { x: 30, y: 12 } });
  const detail = desk.getByRole('region', { name: 'Postback' });
  const problem = (text: typeof en): string =>
    text.problems.click_id_is_macro.message('clickId', '{sub1}', null);
  await expect(detail).toContainText(problem(en));
  await api.json('PUT', '/language', { choice: 'ru' });
  // Chosen elsewhere: this window hears of it.
  await expect(desk.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(desk.locator('body')).toContainText(problem(ru));
  await expect(desk.locator('body')).not.toContainText(problem(en));
});

test('whoever cannot read the window finds the language by its own name, and money has no bare sign in Spanish', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Lucky Casino' });
  await api.receive(`/postback/${network.key}?clickid=a8f2c19e7b4d&event=ftd&payout=60&currency=USD`);
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox').last().fill('español');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'es-419');
  await expect(desk.getByRole('navigation').first()).toContainText(es.window.nav.networks);
  const row = desk
    .getByRole('grid')
    .first()
    .getByRole('row', { name: /a8f2c19e7b4d/ });
  await expect(row).toContainText('60.00');
  await expect(row).not.toContainText('$');
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox').last().fill('language english');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('a browser that is set to Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('opens the window in Russian, and in another language as soon as that is chosen', async ({
    page,
    api,
  }) => {
    await page.goto(api.addresses.desk);
    await expect(page.getByRole('navigation').first()).toContainText(ru.window.nav.networks);
    await goTo(page, '#/settings/language');
    const system = page.getByRole('radio', { name: ru.language.systemIs(LANGUAGE_NAMES.ru) });
    await expect(system).toBeChecked();
    await page.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByRole('navigation').first()).toContainText(en.window.nav.networks);
    await page.getByRole('radio', { name: en.language.systemIs(LANGUAGE_NAMES.ru) }).click();
    await expect(page.getByRole('navigation').first()).toContainText(ru.window.nav.networks);
  });
});
