/** Insights: groups by two things, each figure leads to as many postbacks, a zone that is kept, a file, a full count. */
import { readFileSync } from 'node:fs';
import { expect, test } from './desk-test.ts';

test('each figure leads to the postbacks that it counts, and a full count agrees', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: '1win' });
  const send = (query: string) => api.receive(`/postback/${network.key}?${query}`);
  const rows = desk.getByRole('row', { name: /aaa\d/ });
  await send('clickid=aaa1&event=reg&sub2=creo1&geo=DE');
  await send('clickid=aaa2&event=reg&sub2=creo1&geo=UA');
  await send('clickid=aaa3&event=reg&sub2=%3Dcmd&geo=DE');
  await send('clickid=aaa1&event=ftd&payout=10&currency=USD&status=pending&txid=t1&sub2=creo1&geo=DE');
  await send('clickid=aaa1&event=ftd&payout=10&currency=USD&status=approved&txid=t1&sub2=creo1&geo=DE');
  await send('clickid=aaa2&event=ftd&payout=7&currency=USD&status=rejected&txid=t2&sub2=creo1&geo=UA');
  await expect(desk.getByRole('row', { name: /aaa3/ })).toBeVisible();
  await expect(rows).toHaveCount(6);
  const origin = new URL(desk.url()).origin;
  const openInsights = async () => {
    await desk.goto(`${origin}/#/insights`);
    await expect(desk.getByLabel('Totals of the period')).toBeVisible();
  };

  await openInsights();
  const funnel = desk.getByRole('region', { name: 'From registration to deposit' });
  // The rejected first deposit stands apart, here and in the strip.
  await expect(funnel).toContainText(/First deposits1/);
  await expect(desk.getByRole('banner')).toContainText(/1\s*first deposit/i);
  await funnel.getByRole('link', { name: /^1$/ }).first().click();
  await expect(rows).toHaveCount(1);

  await openInsights();
  await funnel.getByRole('link', { name: '1 rejected' }).click();
  await expect(desk.getByRole('row', { name: /aaa2/ })).toHaveCount(1);
  await expect(rows).toHaveCount(1);

  await openInsights();
  const groups = desk.getByRole('region', { name: /^By / });
  await groups.getByLabel('Group by').selectOption('param.sub2');
  await groups.getByLabel('and by').selectOption('country');
  await groups.getByRole('link', { name: /^creo1 · Germany/ }).click();
  await expect(rows).toHaveCount(2);
  await expect(desk.getByRole('row', { name: /aaa1/ })).toHaveCount(2);

  await openInsights();
  await groups.getByLabel('Group by').selectOption('param.sub2');
  const download = desk.waitForEvent('download');
  await groups.getByRole('button', { name: 'Save as CSV' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain(`"'=cmd"`);
  expect(file.split('\r\n')).toHaveLength(4);

  // While figures of another zone are read, those that are shown lead nowhere.
  await desk.route('**/rpc/insights/get', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await desk.getByRole('combobox', { name: 'Time zone' }).fill('Tokyo');
  await desk.getByRole('option', { name: /Tokyo/ }).click();
  const cell = desk.getByRole('link', { name: /5 conversions/ });
  await expect(cell).toHaveCount(1);
  await cell.click();
  await expect(rows).toHaveCount(5);

  await openInsights();
  await expect(desk.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/Tokyo/);
  await desk.getByRole('button', { name: 'Check the figures' }).click();
  await expect(desk.getByText('All figures are equal to a full count.')).toBeVisible();
});
