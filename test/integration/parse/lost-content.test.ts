/** Postbacks of a request whose row, which has the bytes of all of them, is lost with a damaged page. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releasePostback } from '../../../electron/engine/parse/release-postback.ts';
import type { PostbackRow } from '../../../electron/engine/store/postback-rows.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';

let folder: string;
let sink: SinkServer;
let core: SmallCore;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  core = await startSmallCore({
    dataDir: folder,
    sinkUrl: sink.url,
    events: { registration: 'reg', first_deposit: 'dep' },
  });
});

afterEach(async () => {
  await core.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

const parsed = async (): Promise<readonly PostbackRow[]> =>
  eventually(() => {
    const rows = core.store.postbacks.waitingBetween('', '~').length === 0 ? allRows() : [];
    return Promise.resolve(rows.length === 0 ? null : rows);
  });

function allRows(): readonly PostbackRow[] {
  const [network] = core.core.networks.list();
  return network === undefined ? [] : core.store.postbacks.ofNetwork(network.id, '', 100);
}

/** Three conversions in one request, of which the last two are held; then the row with the bytes of all is lost. */
async function loseTheBytes(): Promise<readonly PostbackRow[]> {
  const body = JSON.stringify([
    { clickid: 'aaa1', event: 'reg' },
    { clickid: 'bbb2', event: 'nonsense', payout: '12.50', currency: 'EUR', txid: 't2' },
    { clickid: 'ccc3', payout: '7', currency: 'USD' },
  ]);
  const response = await fetch(`${core.url}/postback/${core.key}`, { method: 'POST', body });
  expect(response.status).toBe(200);
  const [first, ...further] = await parsed();
  expect(further.map(({ clickId, isHeld }) => [clickId, isHeld])).toEqual([
    ['bbb2', true],
    ['ccc3', true],
  ]);
  await sink.waitForCount(1);
  // What a rescue puts in the place of a row that is named and gone.
  core.db.exec(
    `UPDATE postbacks SET head = x'', body = x'', network_id = NULL WHERE id = '${first?.id ?? ''}'`,
  );
  return further;
}

test('released, each goes out with all that was read of it before', async () => {
  for (const { id } of await loseTheBytes()) releasePostback(core.store, id, 'first_deposit');
  core.core.parser.wake();
  await sink.waitForCount(3);
  expect(
    sink.requests
      .slice(1)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(['/pb?id=bbb2&e=dep', '/pb?id=ccc3&e=dep']);
  const [second] = await parsed();
  expect(second).toMatchObject({
    clickId: 'bbb2',
    event: 'first_deposit',
    eventWord: 'nonsense',
    payoutMicros: 12_500_000,
    currency: 'EUR',
    transactionId: 't2',
    isHeld: false,
  });
  expect(second?.problems.map(({ code }) => code)).toContain('content_lost');
});

test('read again, held or not, each keeps what was read of it, says what is lost, and is not sent', async () => {
  const before = await loseTheBytes();
  const [network] = core.core.networks.list();
  if (network === undefined) throw new Error('no network');
  // A word that gets a meaning has all that is held read again, and the history too.
  core.core.networks.mapWord(network.id, { word: 'nonsense', event: 'registration' });
  core.core.reprocessor.reprocess(network.id);
  core.core.parser.wake();
  await eventually(() => Promise.resolve(core.core.reprocessor.progressOf(network.id) === null));
  const after = await parsed();
  for (const [index, row] of after.entries()) {
    const { clickId, payoutMicros, currency, isHeld } = before[index] ?? {};
    expect(row).toMatchObject({ clickId, payoutMicros, currency, isHeld });
    expect(row.problems.map(({ code }) => code)).toContain('content_lost');
  }
  expect(sink.requests).toHaveLength(1);
});
