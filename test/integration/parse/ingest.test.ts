import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from '../../../electron/engine/parse/ingest.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import type { NewPostback } from '../../../electron/engine/store/postback-rows.ts';
import { postbackIdSchema } from '../../../shared/domain/ids.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
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
function fromMailbox(query: string): NewPostback {
  return {
    id: postbackIdSchema.parse(desk.core.newId()),
    receivedAtMs: desk.nowMs - 3_600_000,
    steadyMs: null,
    networkId: network.id,
    method: 'GET',
    head: Buffer.from(`GET /postback/${network.key}?${query} HTTP/1.1\r\n\r\n`, 'latin1'),
    body: Buffer.alloc(0),
    bodyState: 'whole',
    remoteAddress: '203.0.113.9',
    test: false,
    source: 'mailbox-1',
    signature: null,
    sequence: null,
    signatureState: null,
  };
}

function take(request: NewPostback): boolean {
  return desk.store.transaction(() => ingest(desk.core.applying, request));
}

test('what a mailbox received is written, parsed, decided and planned in one transaction', () => {
  const request = fromMailbox('clickid=m1&event=reg');
  expect(take(request)).toBe(true);
  expect(desk.store.postbacks.get(request.id)).toMatchObject({
    ...request,
    clickId: 'm1',
    event: 'registration',
    relation: { kind: 'first' },
  });
  expect(desk.store.deliveries.ofPostback(request.id)).toMatchObject([
    { event: 'registration', state: 'pending' },
  ]);
});

test('handed over again, it changes nothing', () => {
  const request = fromMailbox('clickid=m2&event=reg');
  take(request);
  const before = desk.store.postbacks.get(request.id);
  expect(take({ ...request, receivedAtMs: desk.nowMs, body: Buffer.from('other') })).toBe(false);
  expect(desk.store.postbacks.get(request.id)).toEqual(before);
  expect(desk.store.deliveries.ofPostback(request.id)).toHaveLength(1);
});

test('a transaction that is undone leaves no trace, and the next try takes all of it', () => {
  const request = fromMailbox('clickid=m3&event=reg');
  const fail = (): void => {
    desk.store.transaction(() => {
      ingest(desk.core.applying, request);
      throw new Error('power cut');
    });
  };
  expect(fail).toThrow('power cut');
  expect(desk.store.postbacks.get(request.id)).toBeNull();
  expect(take(request)).toBe(true);
  expect(desk.store.postbacks.get(request.id)).toMatchObject({ event: 'registration', isHeld: false });
});
