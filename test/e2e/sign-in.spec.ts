import { expect, test } from './desk-test.ts';

test('the URL of the start opens the window once, and says how to get a new one after that', async ({
  api,
  page,
  browser,
}) => {
  const heading = page.getByRole('heading', { name: 'This sign-in URL no longer works' });
  const statusBar = page.getByLabel('State of the desk');
  await page.goto(api.addresses.desk);
  await expect(statusBar).toBeVisible();
  expect(page.url()).not.toContain('code');
  const cookies = await page.context().cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]?.value).not.toContain(api.addresses.token);

  await page.goto(api.addresses.desk);
  await expect(heading).toBeVisible();
  await page.getByRole('link', { name: 'Open the window' }).click();
  await expect(statusBar).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(api.addresses.desk);
  await expect(other.getByText(`${api.addresses.api}/sign-in-urls`)).toBeVisible();
  await expect(other.getByRole('link')).toHaveCount(0);
  const { url } = await api.json<{ url: string }>('POST', '/sign-in-urls');
  await other.goto(url);
  await expect(other.getByLabel('State of the desk')).toBeVisible();
});
