import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

test('the first try goes out within 50 ms of the postback', async () => {
  const folder = temporaryFolder();
  const desk = await Desk.start({ folder });
  const sink = await SinkServer.start();
  try {
    const { key } = await desk.createNetwork();
    await desk.createDestination({
      name: 'Sink',
      request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
      events: { registration: 'reg' },
    });
    await desk.receive(`/postback/${key}?clickid=warm&event=reg`);
    await sink.waitForCount(1);
    const waits: number[] = [];
    for (let index = 0; index < 20; index += 1) {
      await desk.receive(`/postback/${key}?clickid=c${index}&event=reg`);
      const answeredAt = performance.now();
      await sink.waitForCount(index + 2);
      waits.push(performance.now() - answeredAt);
    }
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(50);
  } finally {
    await desk.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
