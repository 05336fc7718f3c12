import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDesk, apiOf } from './test/bench/start-desk.ts';
import { load } from './test/bench/load-desk.ts';
const folder = mkdtempSync('/tmp/dbgbench-');
const server = await startDesk(join(folder, 'data'));
const api = apiOf(server);
const { key } = await api.createNetwork({ name: 'Bench' });
const { id } = await api.createDestination({
  name: 'Bench',
  request: { url: `http://127.0.0.1:9/?id={clickid}` },
  events: { registration: 'reg' },
  isPaused: true,
});
console.log(await load(server.port, `/postback/${key}`));
for (let i = 0; i < 25; i++) {
  const l = await api.ledger();
  console.log(i, l.postbacks.waiting, JSON.stringify(l.deliveries));
  await pause(1000);
  if (l.deliveries.pending === 0 && l.postbacks.waiting === 0) break;
}

const sinkp = await (
  await import('./test/bench/measured-process.ts')
).MeasuredProcess.start('test/bench/plain-http-child.ts', []);
await api.json('PATCH', `/destinations/${id}`, {
  request: { url: `http://127.0.0.1:${sinkp.port}/?id={clickid}` },
  isPaused: false,
  rules: { concurrency: 32 },
});
for (let i = 0; i < 12; i++) {
  await pause(1000);
  const l = await api.ledger();
  console.log(i, JSON.stringify(l.deliveries));
}
await sinkp.stop();
await server.stop();
process.exit();
