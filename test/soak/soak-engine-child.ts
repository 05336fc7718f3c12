/** The engine of the soak in a process of its own: says its addresses, then its sockets, timers and memory when asked. */
import { Desk } from '../fixtures/desk.ts';

const [, , folder = ''] = process.argv;
// A new engine would go to the public server by itself: this one is told not to before it may.
const first = await Desk.start({ folder });
await first.json('POST', '/tunnel/stop');
await first.stop();
const desk = await Desk.start({ folder, isTunnelAllowed: true });

process.on('message', () => {
  globalThis.gc?.();
  const resources = process.getActiveResourcesInfo();
  const count = (pattern: RegExp): number => resources.filter((name) => pattern.test(name)).length;
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({
    sockets: count(/^TCPSocketWrap$/),
    timers: count(/^Timeout$/),
    rssMb: rss / 1_048_576,
    heapMb: heapUsed / 1_048_576,
  });
});
process.on('disconnect', () => {
  process.exit(0);
});
process.on('SIGTERM', () => {
  void desk.stop().then(() => process.exit(0));
});
process.send?.({ addresses: desk.addresses });
