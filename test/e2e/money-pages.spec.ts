/** Insights, Costs and warnings with much and with hostile text: axe, narrow and wide, both themes, by keyboard alone. */
import { EMPTY_DRAFT } from '../../shared/domain/link/draft.ts';
import { axeFindings, SCHEMES, showIn } from './axe-findings.ts';
import { isThorough } from '../fixtures/thorough.ts';
import { expect, test } from './desk-test.ts';

const WIDTHS = [900, 1440] as const;
const EVIL = '<img src=x onerror=alert(1)>\u202e';
const today = new Date().toISOString().slice(0, 10);

test('the pages of money are readable at each width and in both themes, whatever names come from outside', async ({
  desk,
  api,
}) => {
  test.slow();
  const network = await api.createNetwork({ name: `${EVIL}${'n'.repeat(50)}` });
  await api.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/?sub3=one' };
  await api.json('POST', '/links', { items: [{ name: `${EVIL}${'l'.repeat(60)}`, draft }] });
  const values = ['one', 'v'.repeat(120), 'v'.repeat(60), `<b>${'w'.repeat(50)}`];
  for (const [index, value] of values.entries()) {
    const query = `clickid=aaa${index}&sub3=${encodeURIComponent(value)}`;
    await api.receive(`/postback/${network.key}?${query}&event=reg`);
    await api.receive(
      `/postback/${network.key}?${query}&event=ftd&payout=60&currency=${index === 1 ? 'EUR' : 'USD'}&txid=t${index}`,
    );
  }
  await expect(desk.getByRole('row', { name: /aaa3/ })).toHaveCount(2);
  const row = (key: string) => ({ day: today, key, amount: '5', currency: 'USD' });
  const parked = [`${EVIL}${'p'.repeat(160)}`, 'q'.repeat(100)];
  await api.json('POST', '/costs', { dimension: 'sub:sub3', rows: [...values, ...parked].map(row) });
  await api.json('POST', '/warnings', {
    kind: 'cap',
    networkId: network.id,
    linkId: null,
    event: 'first_deposit',
    period: 'day',
    most: 5,
    timeZone: 'UTC',
  });

  const goTo = async (hash: string, seen: string): Promise<void> => {
    await desk.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await expect(desk.getByText(seen).first()).toBeVisible();
  };
  const look = async (name: string): Promise<void> => {
    for (const scheme of SCHEMES) {
      await showIn(desk, scheme);
      for (const width of WIDTHS) {
        await desk.setViewportSize({ width, height: 1_000 });
        const wide = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${name} ${width}`).toBeLessThanOrEqual(0);
        await desk.screenshot({
          path: test.info().outputPath(`${name}-${scheme}-${width}.png`),
          fullPage: true,
        });
        // Each theme and each width once is most of what can be found.
        if (isThorough || (scheme === 'light') === (width === 900))
          expect(await axeFindings(desk), `${name} ${scheme} ${width}`).toEqual([]);
      }
    }
    expect(await desk.locator('img[src="x"]').count()).toBe(0);
  };

  await goTo('/insights', 'Time from registration to first deposit');
  const times = desk.getByRole('region', { name: 'Time from registration to first deposit' });
  await times.getByLabel('Group by').selectOption('param.sub3');
  await expect(times.getByRole('link')).toHaveCount(4);
  await expect(times).toContainText('median of 4 first deposits');
  await expect(desk.getByLabel('Totals of the period')).toContainText('100%');
  await look('insights');

  // By keyboard alone: from the choice of a dimension to the postbacks of its first line.
  await times.getByLabel('Group by').focus();
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('row', { name: /aaa\d/ })).toHaveCount(1);

  await goTo('/costs', 'for 2 names match nothing yet');
  await desk.getByText('Open list').click();
  await look('costs');

  await goTo('/costs/add', 'Paste from a sheet');
  await desk.locator('input[type=file]').setInputFiles({
    name: `${EVIL}costs.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Day,"${EVIL}",${'c'.repeat(10_000)}\n${today},"${EVIL}${'k'.repeat(190)}",${'7'.repeat(40)}\n`,
    ),
  });
  await desk.getByRole('button', { name: 'Read the file' }).click();
  await expect(
    desk.getByText('Which column is what?').or(desk.getByLabel('Which column is what?')),
  ).toBeVisible();
  await desk.getByRole('combobox', { name: 'Amount' }).selectOption({ index: 3 });
  await look('add-costs');

  await goTo('/costs/warnings', '4 of 5');
  await look('warnings');

  await goTo('/settings/money', 'Pinned rates');
  await look('money');
});
