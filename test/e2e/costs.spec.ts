/** Costs by CSV: columns on screen, what is replaced said first, profit and the chart. */
import { expect, keepPicture, test } from './desk-test.ts';

const today = new Date().toISOString().slice(0, 10);

test('costs by CSV become profit, a day given again is replaced after a look, what matches nothing is shown', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  const send = (query: string) => api.receive(`/postback/${network.key}?${query}`);
  await send('clickid=aaa1&event=reg&sub3=camp1');
  await send('clickid=aaa1&event=ftd&payout=60&currency=USD&status=approved&txid=t1&sub3=camp1');
  await send('clickid=aaa2&event=ftd&payout=40&currency=USD&status=pending&txid=t2&sub3=camp1');
  await expect(desk.getByRole('row', { name: /aaa2/ })).toBeVisible();
  await api.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });

  await desk.getByRole('link', { name: 'Costs' }).click();
  await expect(desk.getByText('No costs yet')).toBeVisible();
  await desk.getByRole('link', { name: 'Add costs' }).click();
  const give = async (text: string): Promise<void> => {
    await desk
      .locator('input[type=file]')
      .setInputFiles({ name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await desk.getByRole('button', { name: 'Read the file' }).click();
  };
  await give(`When,Campaign,Spent (USD)\n${today},camp1,20\n${today},other,5\n`);
  // The first column is not recognised by its name.
  await expect(desk.getByText('Choose the columns with the day, the name and the amount.')).toBeVisible();
  await desk.getByRole('combobox', { name: 'Day' }).selectOption('When');
  await desk
    .getByRole('combobox', { name: 'Spent for' })
    .last()
    .selectOption('Another value that comes back');
  await desk.getByRole('textbox', { name: 'Parameter' }).fill('sub3');
  await keepPicture(desk, 'costs-columns');
  await desk.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(desk.getByText(/\$25\.00 USD for 2 names/)).toBeVisible();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('costs.csv: saved')).toBeVisible();

  await give(`When,Campaign,Spent (USD)\n${today},camp1,30\n`);
  await desk.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(
    desk.getByText(/1 day of 1 name is replaced: \$20\.00 USD becomes \$30\.00 USD\./),
  ).toBeVisible();
  await desk.getByRole('button', { name: 'Save and replace' }).click();
  await expect(desk.getByText('costs.csv: saved')).toBeVisible();

  await desk.getByRole('link', { name: 'Back to costs' }).click();
  const totals = desk.getByLabel('Totals of the period');
  await expect(totals).toContainText('$30.00 USD');
  await expect(totals).toContainText('100%');
  await expect(totals).toContainText('$15.00 USD');
  await expect(desk.getByText('$5.00 USD for 1 name match nothing yet')).toBeVisible();
  await expect(desk.getByRole('row', { name: /camp1/ })).toContainText('$40.00');
  await expect(
    desk.getByRole('region', { name: 'Cost and profit per day' }).locator('svg').first(),
  ).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme: theme });
    for (const width of [900, 1440]) {
      await desk.setViewportSize({ width, height: 900 });
      await keepPicture(desk, `costs-${theme}-${width}`);
    }
  }

  // What came of it is one click away, from the table and from the chart.
  await desk.getByRole('link', { name: 'camp1', exact: true }).click();
  await expect(desk.getByRole('row', { name: /aaa\d/ })).toHaveCount(3);
  await desk.getByRole('link', { name: 'Costs' }).click();
  const chart = desk.getByRole('region', { name: 'Cost and profit per day' });
  const bar = chart.locator('.recharts-bar-rectangle').last();
  await bar.hover();
  await expect(chart.locator('.recharts-tooltip-wrapper')).toContainText('Profit');
  await bar.click();
  await expect(desk.getByRole('row', { name: /aaa\d/ })).toHaveCount(3);
  await desk.getByRole('link', { name: 'Costs' }).click();

  await desk.getByRole('link', { name: 'Caps and warnings' }).click();
  await desk.getByRole('textbox', { name: 'Cap', exact: true }).fill('3');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByText('2 of 3')).toBeVisible();
  await send('clickid=aaa3&event=ftd&payout=10&currency=USD&status=pending&txid=t3&sub3=camp1');
  const reached = desk.getByText('All networks: the cap is reached, 3 of 3 first deposits today.');
  await expect(reached).toBeVisible();
  await expect(desk.getByText('3 of 3', { exact: true })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme: theme });
    await keepPicture(desk, `warnings-${theme}`);
  }
});
