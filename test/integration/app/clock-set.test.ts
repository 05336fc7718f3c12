import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import type { Refused } from '../../../shared/contract/desk.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

test('every list of the desk is in the order of what happened, whatever the clock did while it ran and between two starts', async () => {
  const folder = temporaryFolder();
  const sink = await SinkServer.start();
  let setByMs = 0;
  const clocks = { ...systemClocks, now: () => Date.now() + setByMs };
  let desk = await Desk.start({ folder, clocks });
  try {
    const { key } = await desk.createNetwork();
    await desk.createDestination({
      name: 'Sink',
      request: { url: `${sink.url}/pb?id={clickid}` },
      events: { registration: 'reg' },
    });
    const happened: string[] = [];
    const happens = async (name: string): Promise<void> => {
      happened.unshift(name);
      expect((await desk.receive(`/postback/${key}?clickid=${name}&event=reg`)).status).toBe(200);
      await desk.receive(`/postback/not-a-key-${name}?clickid=${name}`);
      await sink.waitFor((request) => request.url.endsWith(`=${name}`));
    };
    for (const [index, byMs] of [0, YEAR_MS, -YEAR_MS, HOUR_MS, -HOUR_MS, 0].entries()) {
      setByMs = byMs;
      await happens(`step${index}`);
    }
    for (const [index, byMs] of [-3 * DAY_MS, YEAR_MS, 0].entries()) {
      await desk.stop();
      setByMs = byMs;
      desk = await Desk.start({ folder, clocks });
      await happens(`start${index}`);
    }
    expect((await desk.postbacks()).map((postback) => postback.clickId)).toEqual(happened);
    const ofDeliveries = await Promise.all(
      (await desk.deliveries()).map(async ({ postbackId }) => (await desk.postback(postbackId)).clickId),
    );
    expect(ofDeliveries).toEqual(happened);
    const refused = await eventually(async () => {
      const { items } = await desk.json<{ items: Refused[] }>('GET', '/refused');
      return items.length === happened.length ? items : null;
    });
    expect(refused.map(({ target }) => new URL(target, sink.url).searchParams.get('clickid'))).toEqual(
      happened,
    );
    // A page after the other, none twice and none left out.
    const paged: (string | null)[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await desk.json<{ items: { clickId: string | null }[]; nextCursor: string | null }>(
        'GET',
        `/postbacks?limit=2${query}`,
      );
      paged.push(...page.items.map(({ clickId }) => clickId));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(happened);
  } finally {
    await desk.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
