/** Costs without a file: typed in for one link, and pasted from a sheet. */
import { EMPTY_DRAFT } from '../../shared/domain/link/draft.ts';
import { axeFindingsIn, SCHEMES } from './axe-findings.ts';
import { expect, test } from './desk-test.ts';

const SHOWN_DAY = /^[A-Z][a-z]{2} \d{1,2}, 20\d\d$/;
const today = new Date().toISOString().slice(0, 10);

test('a cost is typed in and replaced after a look, rows of a sheet are pasted, and both are in the totals', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/?sub3=camp1' };
  await api.json('POST', '/links', { items: [{ name: 'Spring', draft }] });
  await api.receive(`/postback/${network.key}?clickid=aaa1&event=reg&sub3=camp1`);
  await api.receive(
    `/postback/${network.key}?clickid=aaa1&event=ftd&payout=60&currency=USD&status=approved&txid=t1&sub3=camp1`,
  );
  await expect(desk.getByRole('row', { name: /aaa1/ })).toHaveCount(2);

  await desk.getByRole('link', { name: 'Costs' }).click();
  await desk.getByRole('link', { name: 'Add costs' }).click();
  const typed = desk.getByRole('region', { name: 'Type in' });
  await typed.getByRole('combobox', { name: 'Link' }).selectOption('Spring');
  await typed.getByRole('textbox', { name: 'Amount' }).fill('12,50');
  // The day is typed and shown in the language of the window.
  const day = typed.getByRole('textbox', { name: 'Day' });
  await expect(day).toHaveValue(SHOWN_DAY);
  await day.fill('someday');
  await day.blur();
  await expect(typed.getByText(/This is not a date\. Write it like 12\/31\/20\d\d\./)).toBeVisible();
  await expect(typed.getByRole('button', { name: 'Save' })).toBeDisabled();
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  const [year, month, date] = today.split('-');
  await day.fill(`${month}/${date}/${year}`);
  await day.blur();
  await expect(day).toHaveValue(SHOWN_DAY);
  await typed.getByRole('button', { name: 'Save' }).click();
  await expect(typed.getByText('$12.50 USD saved.')).toBeVisible();
  await typed.getByRole('textbox', { name: 'Amount' }).fill('20');
  await typed.getByRole('button', { name: 'Save' }).click();
  await expect(
    typed.getByText(/1 day of 1 name is replaced: \$12\.50 USD becomes \$20\.00 USD/),
  ).toBeVisible();
  await typed.getByRole('button', { name: 'Replace' }).click();
  await expect(typed.getByText('$20.00 USD saved.')).toBeVisible();

  await desk
    .getByRole('textbox', { name: 'Rows with a header' })
    .fill(`Date\tCampaign\tCost\tCurrency\n${today}\tSpring\t30\tUSD\n${today}\tnobody\t4\tUSD\n`);
  await desk.getByRole('button', { name: 'Read the rows' }).click();
  await desk.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(desk.getByText(/\$20\.00 USD becomes \$30\.00 USD/)).toBeVisible();
  await desk.getByRole('button', { name: 'Save and replace' }).click();
  await expect(desk.getByText('Pasted rows: saved')).toBeVisible();

  await desk.getByRole('link', { name: 'Back to costs' }).click();
  await expect(desk.getByLabel('Totals of the period')).toContainText('$30.00 USD');
  await expect(desk.getByRole('row', { name: /Spring/ })).toContainText('$60.00');
  await expect(desk.getByText('$4.00 USD for 1 name match nothing yet')).toBeVisible();
});
