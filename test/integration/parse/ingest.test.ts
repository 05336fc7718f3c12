import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest, type IngestDeps, type IngestedRequest } from '../../../electron/engine/parse/ingest.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import type { NumberedRequest } from '../../../electron/platform/spool/spooled-request.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { someRequest } from '../../fixtures/spooled.ts';

let desk: CoreDesk;
let network: NetworkRow;
let deps: IngestDeps;
let lastSequence: number;

beforeEach(() => {
  desk = new CoreDesk();
  lastSequence = 0;
  deps = {
    ...desk.core.applying,
    log: quietLog,
    steadyAtMs: () => 7,
    checkSignature: () => null,
  };
  network = desk.core.networks.create({ name: 'Mailbox' });
  desk.core.destinations.create({
    name: 'App',
    enabled: true,
    request: { url: 'http://127.0.0.1:9/?id={clickid}' },
    rules: { allowsPrivate: true },
    events: { registration: 'reg' },
  });
});

afterEach(async () => {
  await desk.stop();
});

/** A request as a mailbox would hand it over: received elsewhere, an hour ago. */
function fromMailbox(query: string): NumberedRequest {
  lastSequence += 1;
  const { facts, ...rest } = someRequest('');
  return {
    ...rest,
    sequence: lastSequence,
    receivedAtMs: desk.nowMs - 3_600_000,
    facts: { ...facts, networkId: network.id },
    head: Buffer.from(`GET /postback/${network.key}?${query} HTTP/1.1\r\n\r\n`, 'latin1'),
  };
}

function take(request: NumberedRequest, isGivenUp = false): IngestedRequest {
  return desk.store.transaction(() => ingest(deps, 'mailbox-1', request, isGivenUp));
}

test('what a mailbox received is written, parsed, decided and planned in one transaction', () => {
  const request = fromMailbox('clickid=m1&event=reg');
  const { id } = take(request);
  expect(desk.store.postbacks.get(id)).toMatchObject({
    receivedAtMs: request.receivedAtMs,
    steadyMs: 7,
    head: request.head,
    source: 'mailbox-1',
    sequence: 1,
    clickId: 'm1',
    event: 'registration',
    relation: { kind: 'first' },
  });
  expect(desk.store.deliveries.ofPostback(id)).toMatchObject([{ event: 'registration', state: 'pending' }]);
});

test('a transaction that is undone leaves no trace, and the next try takes all of it', () => {
  const request = fromMailbox('clickid=m3&event=reg');
  const fail = (): void => {
    desk.store.transaction(() => {
      ingest(deps, 'mailbox-1', request, false);
      throw new Error('power cut');
    });
  };
  expect(fail).toThrow('power cut');
  expect(desk.store.postbacks.newestId()).toBe('');
  expect(desk.store.postbacks.get(take(request).id)).toMatchObject({ event: 'registration', isHeld: false });
});

test('one whose network this database does not know is kept as nobody’s', () => {
  const { facts, ...rest } = fromMailbox('clickid=m4&event=reg');
  const unknown = networkIdSchema.parse(desk.core.newId());
  const { id } = take({ ...rest, facts: { ...facts, networkId: unknown } });
  expect(desk.store.postbacks.get(id)).toMatchObject({ networkId: null, head: rest.head });
});

test('one that is given up is stored as it came, and what is behind it is read', () => {
  const { id } = take(fromMailbox('clickid=m5&event=reg'), true);
  const row = desk.store.postbacks.get(id);
  expect(row?.problems.map(({ code }) => code)).toEqual(['not_parsed']);
  expect(row?.isHeld).toBe(true);
  expect(desk.store.postbacks.get(take(fromMailbox('clickid=m6&event=reg')).id)?.clickId).toBe('m6');
});
