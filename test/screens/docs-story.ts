/** A desk as it is after some weeks, for the pictures of the documentation. All of it is on this computer. */
import { createStore } from '../../electron/engine/store/store.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { fillDemo } from '../bench/search/fill-demo.ts';
import type { Destination } from '../../shared/contract/destinations.ts';
import type { Network } from '../../shared/contract/networks.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';

/** So that the curves of Insights have something to show. */
const WEEKS_OF_POSTBACKS = 4_000;

/** Click ids of today, newest last. */
const CLICKS = [
  'c71b02d9e8fa',
  'a8f2c19e7b4d',
  'b0e7d3125f9c',
  '28fa6c0e7d41',
  'f39d05b1ce82',
  '0d44b8e2f6a1',
];
const REFUSED_CLICK = '93cc17ab02de';

/** Before the program is started. @param dataDir is there, and empty */
export function writeWeeks(dataDir: string): void {
  fillDemo({ dataDir, count: WEEKS_OF_POSTBACKS, seed: 'docs', say: () => undefined });
}

/** Where the address comes from: by itself a first start would call the internet. */
export function wantAddress(dataDir: string, server: string, isWanted: boolean): void {
  const opened = openTestStore(dataDir, Date.now());
  createStore(opened.db).settings.saveTunnel({
    provider: 'localtunnel',
    server,
    wishedName: 'mybuyer',
    address: null,
    remotePort: null,
    fallback: null,
    others: {},
    isWanted,
  });
  opened.close();
}

/** Postbacks of the last minute, one of which App Craft refuses. @returns its click id */
export async function playToday(api: DeskApi, sink: SinkServer): Promise<string> {
  await addUpInDollars(api);
  await switchOn(api, sink);
  const { items: networks } = await api.json<{ items: Network[] }>('GET', '/networks');
  const keyOf = (name: string): string => networks.find((each) => each.name === name)?.key ?? '';
  const send = async (name: string, query: string): Promise<void> => {
    const response = await api.receive(`/postback/${keyOf(name)}?${query}`);
    if (response.status !== 200) throw new Error(`The receiver answered ${response.status}.`);
    await response.text();
  };
  const names = ['1win', 'Leadbit', 'Affise', 'Mostbet', '1win', 'Pin-Up'];
  /* oxlint-disable no-await-in-loop -- in the order in which they are shown */
  for (const [at, click] of CLICKS.entries())
    await send(names[at] ?? '1win', `clickid=${click}&event=registration&sub2=creo7&sub3=BR`);
  for (const [at, click] of CLICKS.entries()) {
    const money = `payout=${[60, 45.5, 120, 80, 60, 35][at] ?? 60}&currency=${at === 1 ? 'EUR' : 'USD'}`;
    const status = at === 2 ? 'pending' : 'approved';
    await send(
      names[at] ?? '1win',
      `clickid=${click}&event=first_deposit&${money}&status=${status}&sub2=creo7`,
    );
  }
  /* oxlint-enable no-await-in-loop */
  await allSent(api);
  sink.answer(({ url }) =>
    url.startsWith('/appcraft?') && url.includes(REFUSED_CLICK)
      ? { kind: 'answer', status: 403, body: 'invalid token' }
      : { kind: 'answer', status: 200, body: 'OK' },
  );
  await send('Affise', `clickid=${REFUSED_CLICK}&event=first_deposit&payout=80&currency=EUR&status=approved`);
  await allSent(api);
  await send('Leadbit', 'clickid={sub1}&event=first_deposit&payout=60&currency=USD');
  await send('1win', 'clickid=6e12ba97d0f4&event=qualified_player&payout=60&currency=USD');
  await send(
    '1win',
    `clickid=${CLICKS[0] ?? ''}&event=deposit&payout=25&currency=USD&status=approved&txid=t2`,
  );
  await allSent(api);
  return REFUSED_CLICK;
}

/** A second channel, so that the table of notifications has a choice. */
export async function addWebhook(api: DeskApi, sink: SinkServer): Promise<void> {
  await api.json('POST', '/notifications/channels', {
    name: 'My server',
    settings: { kind: 'webhook', url: `${sink.url}/told`, allowsPrivate: true },
  });
}

/** What the weeks left switched off, since it would send to nobody. */
async function switchOn(api: DeskApi, sink: SinkServer): Promise<void> {
  const { items } = await api.json<{ items: Destination[] }>('GET', '/destinations');
  for (const { id, name } of items) {
    const path = name === 'Keitaro' ? 'keitaro' : 'appcraft';
    // oxlint-disable-next-line no-await-in-loop -- two of them
    await api.json('PATCH', `/destinations/${id}`, {
      request: {
        method: 'GET',
        url: `${sink.url}/${path}?id={clickid}&event={event}&sum={payout}`,
        headers: {},
        body: null,
      },
      events: { registration: 'reg', first_deposit: 'ftd', deposit: 'dep' },
      rules: { allowsPrivate: true },
      enabled: true,
    });
  }
}

/** Rates as a person would pin them: of other currencies than these none is known, which is shown too. */
async function addUpInDollars(api: DeskApi): Promise<void> {
  await api.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  await api.json('POST', '/rates/apply', {
    kind: 'pin',
    currency: 'EUR',
    into: 'USD',
    rate: '1.1',
    from: '2020-01-01',
  });
}

async function allSent(api: DeskApi): Promise<void> {
  await eventually(async () => {
    const { postbacks, deliveries } = await api.ledger();
    return postbacks.waiting === 0 && deliveries.pending === 0;
  }, 20_000);
}
