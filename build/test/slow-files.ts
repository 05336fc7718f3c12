/** Which test files take long, and which of those only wait, so that no core idles and none of them is begun last. */

/**
 * Their time is made of waits that the behaviour needs (pauses before another attempt, limits of slow requests,
 * looks at a tunnel); they take a quarter of a core or less each. The longest first.
 */
export const WAITING_FILES = [
  'test/integration/forward/refuses-all.test.ts',
  'test/integration/receiver/slow-over-tunnel.test.ts',
  'test/faults/tunnel-flapping.test.ts',
  'test/faults/tunnel-faults.test.ts',
  'test/integration/forward/outbox.test.ts',
  'test/integration/forward/proxies.test.ts',
  'test/faults/frozen-sender.test.ts',
  'test/faults/poisoned.test.ts',
  'test/integration/forward/hostile-answers.test.ts',
  'test/faults/idle-memory.test.ts',
  'test/integration/platform/file-watch.test.ts',
] as const;

/** More than twenty seconds of work each: what is begun late of these is what the other cores wait for. */
export const WORKING_FILES = [
  'test/faults/lost-database.test.ts',
  'test/faults/sigkill-quick.test.ts',
  'test/integration/shell/life.test.ts',
  'test/integration/setup/hostile-setup.test.ts',
  'test/faults/damaged-page.test.ts',
  'test/integration/forward/by-hand.test.ts',
  'test/faults/forwarding.test.ts',
  'test/integration/backup/backups.test.ts',
  'test/integration/receiver/raw-urls.test.ts',
  'test/faults/overwritten-database.test.ts',
  'test/integration/parse/unconfirmed-networks.test.ts',
  'test/integration/build/package.test.ts',
  'test/faults/overload.test.ts',
  'test/integration/app/start-and-stop.test.ts',
  'test/faults/sigkill.test.ts',
] as const;

/** @param path of a test file, absolute. @returns how early it has to begin: 0 first */
export function turnOf(path: string): number {
  const files = [...WAITING_FILES, ...WORKING_FILES];
  const at = files.findIndex((each) => path.replaceAll('\\', '/').endsWith(`/${each}`));
  return at === -1 ? files.length : at;
}
