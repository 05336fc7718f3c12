/** Charts of Insights for a day without anything, for one day, and for 90 days, in both themes. */
import { createStore } from '../../electron/engine/store/store.ts';
import { systemClocks } from '../../electron/platform/system-clocks.ts';
import { createCore } from '../fixtures/create-core.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { SCHEMES, showIn } from './axe-findings.ts';
import { expect, type History, test } from './desk-test.ts';

const DAY_MS = 86_400_000;
const DAYS = 90;
const A_DAY = 40;
const NETWORKS = ['1win', 'Pin-Up', 'Mostbet'];

/** Ninety days until yesterday, of UTC, as is the zone that is chosen in the window. */
const history: History = {
  write: async (dataDir) => {
    const opened = openTestStore(dataDir, Date.now());
    const store = createStore(opened.db);
    const core = createCore(store, systemClocks, dataDir);
    store.money.saveSettings({ currency: 'USD', sources: [], isFetchOn: false });
    const ids = NETWORKS.map((name) => core.networks.create({ name }).id);
    const untilMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    opened.db.exec(`
      WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${DAYS * A_DAY - 1})
      INSERT INTO conversions (id, network_id, click_id, event, identity, status, payout_micros, currency, worth_micros,
        worth_currency, first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
      SELECT printf('%010d', n), CASE n % 5 WHEN 0 THEN '${ids[0]}' WHEN 1 THEN '${ids[1]}' ELSE '${ids[2]}' END,
        'k' || (n - iif(n % 8 = 7, 7, 0)), iif(n % 8 = 7, 'first_deposit', 'registration'), 'i' || n,
        CASE n * 17 % 9 WHEN 0 THEN 'pending' WHEN 1 THEN 'rejected' ELSE 'approved' END,
        iif(n % 8 = 7, (20 + n % 60) * 1000000, NULL), iif(n % 8 = 7, 'USD', NULL),
        iif(n % 8 = 7, (20 + n % 60) * 1000000, NULL), iif(n % 8 = 7, 'USD', NULL), 'p', 'p',
        ${untilMs} - (n + 1) * ${DAY_MS / A_DAY} + n * 7919 % 1000000, 0, 0 FROM numbers`);
    opened.close();
    return Promise.resolve();
  },
  isOnline: false,
  close: async () => Promise.resolve(),
};

test.use({ history, timezoneId: 'UTC' });

test('an empty day, one day and ninety days are drawn in both themes', async ({ desk, api }) => {
  const look = async (name: string): Promise<void> => {
    for (const scheme of SCHEMES) {
      await showIn(desk, scheme);
      await desk.setViewportSize({ width: 1_440, height: 1_000 });
      await desk.screenshot({ path: test.info().outputPath(`${name}-${scheme}.png`), fullPage: true });
    }
  };
  await desk.goto(`${new URL(desk.url()).origin}/#/insights`);
  const periods = desk.getByRole('radiogroup', { name: 'Period' });
  await periods.getByText('Today').click();
  await expect(desk.getByText('No conversions in this period')).toBeVisible();
  await look('empty');

  const { items } = await api.json<{ items: { id: string; key: string }[] }>('GET', '/networks');
  await api.receive(
    `/postback/${items[0]?.key}?clickid=one&event=ftd&payout=60&currency=USD&status=approved`,
  );
  await expect(desk.getByLabel('Totals of the period')).toContainText('60');
  await expect(desk.getByRole('region', { name: 'From registration to deposit' })).toBeVisible();
  await look('one-day');

  await periods.getByText('90 days').click();
  const bars = desk.getByRole('region', { name: /^By / });
  for (const name of NETWORKS) await expect(bars).toContainText(name);
  const funnel = desk.getByRole('region', { name: 'From registration to deposit' });
  await expect(funnel).toContainText(/Registrations2,\d{3}/);
  await look('ninety-days');
});
