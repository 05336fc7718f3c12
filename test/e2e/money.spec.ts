/** Settings → Money, the strip, and Insights. The figures of the rate file are made up. */
import { expect, keepPicture, test } from './desk-test.ts';

function cbrFile(): string {
  const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
  return `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="${day}.${month}.${year}" name="Foreign Currency Market"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal><Value>80,0000</Value></Valute></ValCurs>`;
}

test('a rate file and a currency make one total, what moves is said first, and Insights lead to the postbacks', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  const send = (query: string) => api.receive(`/postback/${network.key}?${query}`);
  await send('clickid=aaa1&event=reg');
  await send('clickid=aaa1&event=ftd&payout=800&currency=RUB&status=approved&txid=t1');
  await send('clickid=aaa2&event=ftd&payout=5&currency=USD&status=pending&txid=t2');
  await send('clickid=aaa3&event=ftd&payout=7&currency=USDT&status=approved&txid=t3');
  await expect(desk.getByRole('row', { name: /aaa3/ })).toBeVisible();
  await desk.goto(`${new URL(desk.url()).origin}/#/settings/money`);
  await expect(desk.getByLabel('Download the newest rates once a day')).not.toBeChecked();
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'daily.xml', mimeType: 'text/xml', buffer: Buffer.from(cbrFile()) });
  await expect(desk.getByText(/Bank of Russia: read/)).toBeVisible();

  await desk.getByRole('combobox', { name: 'Count money in' }).click();
  await desk.getByRole('option', { name: /^USD US/ }).click();
  const look = desk.getByRole('dialog', { name: 'What changes' });
  await expect(look).toContainText('2 of 3 conversions get another value.');
  await expect(look).toContainText('1 without a rate');
  await look.getByRole('button', { name: 'Apply' }).click();
  const bar = desk.getByRole('banner');
  await expect(bar).toContainText('10.00 USD');
  await expect(bar).toContainText('5.00 USD');
  await expect(bar).toContainText('without a rate');

  await desk.getByRole('textbox', { name: 'Rate', exact: true }).fill('1');
  await desk.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(look).toContainText('1 of 3 conversions get another value.');
  await look.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.getByText('1 USDT = 1 USD')).toBeVisible();
  await expect(bar).toContainText('17.00 USD');
  await expect(bar).not.toContainText('without a rate');

  await desk.getByRole('link', { name: 'Insights' }).click();
  const totals = desk.getByLabel('Totals of the period');
  await expect(totals).toContainText('$17.00 USD');
  await expect(totals).toContainText('$5.00 USD');
  await expect(desk.getByRole('region', { name: 'Earned per day' }).locator('svg').first()).toBeVisible();
  await keepPicture(desk, 'insights');
  await desk.getByRole('link', { name: /^1win/ }).click();
  await expect(desk.getByRole('row', { name: /aaa1/ }).first()).toBeVisible();
  await desk.getByRole('link', { name: /on hold: show the postbacks/ }).click();
  await expect(desk.getByRole('row', { name: /aaa2/ })).toBeVisible();
  await expect(desk.getByRole('row', { name: /aaa3/ })).toBeHidden();
});
