/** Which test files take longest: none of them is begun last, while the other workers have nothing to do any more. */

/** More than twenty seconds each on a machine of two cores, the longest first. */
export const SLOW_FILES = [
  'test/faults/jetstream-others.test.ts',
  'test/integration/receiver/slow-over-tunnel.test.ts',
  'test/faults/lost-database.test.ts',
  'test/faults/overwritten-database.test.ts',
  'test/integration/forward/refuses-all.test.ts',
  'test/faults/jetstream.test.ts',
  'test/faults/filled-again-later.test.ts',
  'test/integration/shell/life.test.ts',
  'test/faults/jetstream-lost-disk.test.ts',
  'test/faults/restored-pairing.test.ts',
  'test/faults/gate.test.ts',
  'test/faults/tunnel-flapping.test.ts',
  'test/faults/tunnel-faults.test.ts',
  'test/faults/overload.test.ts',
  'test/faults/damaged-page.test.ts',
  'test/integration/mailbox/broker-set-up.test.ts',
  'test/integration/notify/drip.test.ts',
  'test/integration/setup/hostile-setup.test.ts',
  'test/integration/app/start-and-stop.test.ts',
  'test/integration/build/package.test.ts',
  'test/integration/forward/by-hand.test.ts',
  'test/integration/mailbox/broker-attacks.test.ts',
  'test/integration/receiver/raw-urls.test.ts',
  'test/integration/backup/backups.test.ts',
  'test/integration/shell/tray.test.ts',
  'test/integration/backup/hostile-backup.test.ts',
  'test/faults/jetstream-lines.test.ts',
  'test/integration/forward/outbox.test.ts',
  'test/integration/parse/unconfirmed-networks.test.ts',
  'test/integration/setup/setup.test.ts',
  'test/integration/notify/notifications.test.ts',
  'test/faults/full-disk-start.test.ts',
  'test/faults/sigkill.test.ts',
  'test/integration/notify/states.test.ts',
  'test/integration/notify/heartbeat.test.ts',
  'test/integration/mailbox/alert-sender.test.ts',
] as const;

/** @param path of a test file, absolute. @returns how early it has to begin: 0 first */
export function turnOf(path: string): number {
  const at = SLOW_FILES.findIndex((each) => path.replaceAll('\\', '/').endsWith(`/${each}`));
  return at === -1 ? SLOW_FILES.length : at;
}
