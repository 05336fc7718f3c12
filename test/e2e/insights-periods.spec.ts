/** Insights with nothing, with one day and with 90 days behind them: figures, charts, and what comes in while they are looked at. */
import type { Page } from '@playwright/test';
import { writeMoneyHistory } from '../fixtures/money-history.ts';
import { expect, type History, keepPicture, test } from './desk-test.ts';
import { SCHEMES, showIn } from './axe-findings.ts';

const WIDTHS = [900, 1440] as const;

function daysOf(days: number): History {
  return {
    isOnline: false,
    close: async () => {},
    write: async (dataDir) => {
      await writeMoneyHistory(dataDir, days, Date.now());
    },
  };
}

async function openInsights(desk: Page): Promise<void> {
  await desk.goto(`${new URL(desk.url()).origin}/#/insights`);
  await expect(desk.getByLabel('Totals of the period')).toBeVisible();
}

async function keepPictures(desk: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await showIn(desk, scheme);
    for (const width of WIDTHS) {
      await desk.setViewportSize({ width, height: 1_400 });
      await keepPicture(desk, `${name}-${scheme}-${width}`);
      expect(
        await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  }
}

/** As it stands in the strip, without its sign. */
async function firstDepositsInStrip(desk: Page): Promise<number> {
  const text = (await desk.getByRole('banner').textContent()) ?? '';
  return Number(/(?<!\d)(\d{1,6})(?:first deposits|FTD)/i.exec(text)?.[1] ?? Number.NaN);
}

test('with no postbacks the page says what to do, and shows no chart of nothing', async ({ desk }) => {
  await openInsights(desk);
  await expect(desk.getByText('No conversions in this period')).toBeVisible();
  await expect(desk.locator('svg.recharts-surface')).toHaveCount(0);
  await expect(desk.getByText(/\bNaN\b/)).toHaveCount(0);
  await keepPictures(desk, 'insights-empty');
});

for (const days of [1, 90] as const)
  test.describe(`with ${days} day(s) behind it`, () => {
    test.use({ history: daysOf(days) });

    test('figures and charts are there, and a postback that comes is in the strip and on the page', async ({
      desk,
      api,
    }) => {
      test.slow();
      const networks = await api.json<{ items: { name: string; key: string }[] }>('GET', '/networks');
      const key = networks.items.find(({ name }) => name === 'Pin-Up')?.key ?? '';
      await openInsights(desk);
      if (days === 90) await desk.getByText('90 days', { exact: true }).click();
      await keepPictures(desk, `insights-${days}`);

      // Click on a day of the line: the inbox shows what began on it.
      const line = desk.getByRole('region', { name: 'Earned per day' });
      const box = await line.locator('svg.recharts-surface').first().boundingBox();
      if (box === null) throw new Error('There is no chart.');
      await desk.mouse.move(box.x + box.width * 0.97, box.y + box.height / 2);
      await expect(line.getByText('FTD')).toBeVisible();
      await desk.mouse.click(box.x + box.width * 0.97, box.y + box.height / 2);
      await expect(desk.getByLabel('Filter', { exact: true })).toHaveValue(
        /^received:\S+ began\.status:approved,none -began\.currency:none$/,
      );
      await openInsights(desk);

      const before = await firstDepositsInStrip(desk);
      await api.receive(
        `/postback/${key}?clickid=livelive&event=ftd&status=approved&payout=61.5&currency=USD&txid=live`,
      );
      await expect.poll(async () => firstDepositsInStrip(desk)).toBe(before + 1);
      await expect(desk.getByRole('region', { name: 'Earned per day' }).locator('svg').first()).toBeVisible();
      await desk.getByRole('button', { name: 'Check the figures' }).click();
      await expect(desk.getByText('All figures are equal to a full count.')).toBeVisible();
      const groups = desk.getByRole('region', { name: /^By / });
      await groups.getByLabel('Group by').selectOption('network');
      await expect(groups.getByRole('link', { name: /^Pin-Up/ })).toBeVisible();
    });
  });
