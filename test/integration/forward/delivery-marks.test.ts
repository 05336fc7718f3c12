/** What a row of a list knows of its deliveries: how far each is, and why not further. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeliveryMark } from '../../../shared/contract/deliveries.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let folder: string;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  sink = await SinkServer.start();
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  await sink.close();
});

/** Its state, reason and failure, once it is where it stays for now. */
function markOf(destinationName: string): Promise<Pick<DeliveryMark, 'state' | 'reason' | 'failure'>> {
  return eventually(async () => {
    const [postback] = await desk.postbacks();
    const mark = postback?.deliveries.find((each) => each.destinationName === destinationName);
    if (mark === undefined || mark.state === 'pending' || mark.state === 'sending') return null;
    const { state, reason, failure } = mark;
    return { state, reason, failure };
  });
}

test('a row says how the last attempt of each delivery failed, or why none was made', async () => {
  const network = await desk.createNetwork();
  const answers = [
    ['Good', `${sink.url}/good`],
    ['Refusing', `${sink.url}/403`],
    ['Saying no', `${sink.url}/error`],
    ['Nobody there', 'http://127.0.0.1:1/'],
  ] as const;
  for (const [name, url] of answers)
    await desk.createDestination({
      name,
      request: { url: `${url}?c={clickid}` },
      rules: { success: { statuses: '200-299', contains: [], lacks: ['error'] } },
    });
  await desk.createDestination({
    name: 'Approved only',
    request: { url: sink.url },
    rules: { ratings: ['approved'] },
  });
  sink.answer(({ url }) =>
    url.startsWith('/403')
      ? { kind: 'answer', status: 403 }
      : { kind: 'answer', status: 200, body: url.startsWith('/error') ? 'error' : 'OK' },
  );
  await desk.receive(`/postback/${network.key}?clickid=a1b2c3&event=registration&status=pending`);

  expect(await markOf('Good')).toEqual({ state: 'delivered', reason: null, failure: null });
  expect(await markOf('Refusing')).toEqual({
    state: 'dead',
    reason: null,
    failure: { verdict: 'wrong_status', status: 403, code: null },
  });
  expect(await markOf('Saying no')).toMatchObject({
    state: 'retrying',
    failure: { verdict: 'wrong_text', status: 200, code: null },
  });
  expect(await markOf('Nobody there')).toMatchObject({
    state: 'retrying',
    failure: { verdict: 'no_answer', status: null, code: 'connection_refused' },
  });
  expect(await markOf('Approved only')).toEqual({
    state: 'skipped',
    reason: 'status_not_sent_here',
    failure: null,
  });
});
