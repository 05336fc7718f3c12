import { createStore } from '../../electron/engine/store/store.ts';
import { defaultMapping } from '../../shared/catalog/default-network.ts';
import { networkIdSchema } from '../../shared/domain/ids.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { expect, type History, keepPicture, test, unfold } from './desk-test.ts';

const NETWORK = networkIdSchema.parse('019a0000-0000-7000-8000-0000000000aa');
const KEY = 'k1k1k1k1k1k1k1k1k1k1k1';
const DAY_MS = 86_400_000;

/** A network that sent an amount until three days ago, and none since. */
const history: History = {
  isOnline: false,
  close: async () => {},
  write: async (dataDir) => {
    const opened = openTestStore(dataDir, Date.now());
    opened.db
      .exec(`INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms, confirmed_at_ms)
      VALUES ('${NETWORK}', 'Steady', 'default', '${KEY}', 0, 'OK', '${JSON.stringify(defaultMapping)}', 0, 1, 1)`);
    const today = Math.floor(Date.now() / DAY_MS);
    const { fieldStatistics } = createStore(opened.db);
    for (const ago of [6, 5, 4, 2, 1]) {
      const count = (kind: 'postback' | 'field', name: string): void => {
        fieldStatistics.add({
          networkId: NETWORK,
          event: 'first_deposit',
          day: today - ago,
          kind,
          name,
          count: 20,
        });
      };
      count('postback', '');
      for (const name of ['clickid', 'event', ...(ago >= 4 ? ['payout'] : [])]) count('field', name);
    }
    opened.close();
  },
};

test.use({ history });

test('a parameter that stopped coming is missing since the day on which it did, and each value has its rule', async ({
  desk,
  api,
}) => {
  await api.receive(`/postback/${KEY}?clickid=u1&event=ftd&geo=PL`);
  await desk.getByRole('grid', { name: 'Postbacks' }).getByRole('row', { name: /u1/ }).click();
  const detail = desk.getByRole('region', { name: 'Postback' });
  await detail.getByRole('tab', { name: 'Compare' }).click();
  const since = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.now() - 2 * DAY_MS,
  );
  await expect(detail.getByText(`“payout” is missing since ${since}.`)).toBeVisible();
  await expect(detail.getByText('“geo” is new.')).toBeVisible();
  await expect(detail.getByRole('row', { name: /clickid 100% as usual/ })).toBeVisible();
  await keepPicture(desk, 'detail-usual');
  await detail.getByRole('tab', { name: 'Story', exact: true }).click();
  await unfold(detail);
  await expect(detail.getByText('rule: “ftd” means First deposit')).toBeVisible();
  await expect(detail.getByRole('link', { name: 'Change how it is read' })).toHaveAttribute(
    'href',
    `#/networks/${NETWORK}/reading`,
  );
  await expect(detail.getByRole('link', { name: 'Check the postback URL' })).toBeVisible();
});
