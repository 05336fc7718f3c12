/** Files of rates are fetched where that is allowed; the bank is a stand-in, the store is real. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Agent } from 'undici';
import { fetchRateFile } from '../../../electron/engine/rates/fetch-rate-file.ts';
import { Rates } from '../../../electron/engine/rates/rates.ts';
import { Valuer } from '../../../electron/engine/money/valuer.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { UserError } from '../../../electron/platform/user-error.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const NOW_MS = Date.UTC(2026, 10, 27, 12);

let folder: string;
let opened: OpenedStore;
let store: Store;
let rates: Rates | null = null;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  store = createStore(opened.db);
});

afterEach(() => {
  rates?.stop();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @param fetch the bank */
function ratesFrom(fetch: (url: string) => Promise<Uint8Array>): Rates {
  rates = new Rates({
    store,
    valuer: new Valuer(store),
    now: () => NOW_MS,
    // Pauses are over at once.
    elapsed: () => performance.now() * 100_000,
    log: quietLog,
    fetch,
    onRecount: () => undefined,
    onChanged: () => undefined,
  });
  return rates;
}

const nbuFile = (day: string): Uint8Array =>
  Buffer.from(JSON.stringify([{ cc: 'USD', rate: 40, exchangedate: day }]));

test('allowing it fetches the newest file of each bank, and one that fails is told with its reason', async () => {
  const asked: string[] = [];
  const all = ratesFrom(async (url) => {
    asked.push(new URL(url).hostname);
    if (url.includes('bank.gov.ua')) return nbuFile('27.11.2026');
    if (url.includes('ecb')) return Buffer.from('<html>');
    throw new UserError('SERVICE_UNAVAILABLE', { code: 'rate_fetch_status', host: 'cbr', status: 503 });
  });
  expect(all.view().isFetchOn).toBe(false);
  expect(asked).toEqual([]);
  all.setFetching(true);
  await eventually(async () => all.view().filesToFetch === 0);
  expect(asked).toEqual(['www.ecb.europa.eu', 'www.cbr.ru', 'bank.gov.ua']);
  const fetched = all
    .view()
    .sources.map(({ source, known, fetched: last }) => [source, known?.lastDay, last?.problem?.code]);
  expect(fetched).toEqual([
    ['ecb', undefined, 'rate_file_unknown'],
    ['cbr', undefined, 'rate_fetch_status'],
    ['nbu', '2026-11-27', undefined],
  ]);
});

test('a history is fetched day by day, and a bank that refuses one is not asked for the rest', async () => {
  const asked: string[] = [];
  const all = ratesFrom(async (url) => {
    asked.push(url);
    const date = /date=(\d{4})(\d{2})(\d{2})/.exec(url);
    if (date === null)
      throw new UserError('SERVICE_UNAVAILABLE', { code: 'rate_fetch_status', host: 'cbr', status: 403 });
    return nbuFile(`${date[3]}.${date[2]}.${date[1]}`);
  });
  all.fetch('nbu', '2026-11-25');
  all.fetch('cbr', '2026-11-25');
  await eventually(async () => all.view().filesToFetch === 0);
  expect(asked).toHaveLength(4);
  expect(store.rates.knownDays()).toMatchObject([{ source: 'nbu', days: 3 }]);
});

test('what is asked for while a file is on its way is fetched after it', async () => {
  const asked: string[] = [];
  let arrive = (): void => undefined;
  const all = ratesFrom(async (url) => {
    asked.push(new URL(url).hostname);
    if (asked.length === 1)
      await new Promise<void>((resolve) => {
        arrive = resolve;
      });
    return nbuFile('27.11.2026');
  });
  all.fetch('ecb', '2026-11-25');
  await eventually(async () => asked.length === 1);
  all.fetch('cbr', null);
  all.fetch('nbu', null);
  arrive();
  await eventually(async () => all.view().filesToFetch === 0);
  expect(asked).toEqual(['www.ecb.europa.eu', 'www.cbr.ru', 'bank.gov.ua']);
});

test('what is no longer allowed is not fetched, and a history that was asked for still is', async () => {
  const asked: string[] = [];
  let arrive = (): void => undefined;
  const all = ratesFrom(async (url) => {
    asked.push(url);
    if (asked.length === 1)
      await new Promise<void>((resolve) => {
        arrive = resolve;
      });
    return nbuFile('27.11.2026');
  });
  all.setFetching(true);
  await eventually(async () => asked.length === 1);
  all.setFetching(false);
  all.fetch('nbu', '2026-11-27');
  arrive();
  await eventually(async () => all.view().filesToFetch === 0);
  expect(asked.map((url) => new URL(url).hostname)).toEqual(['www.ecb.europa.eu', 'bank.gov.ua']);
});

test('a file in a private network is not fetched', async () => {
  const sink = await SinkServer.start();
  const agent = new Agent();
  await expect(fetchRateFile(agent, `${sink.url}/rates.xml`, 'test')).rejects.toMatchObject({
    reason: { code: 'rate_fetch_failed', failure: { code: 'private_address' } },
  });
  await agent.close();
  await sink.close();
});
