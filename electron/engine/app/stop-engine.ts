/** Ends everything that the engine started. */
import { closeServer } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { DamageGuard } from './create-damage-guard.ts';
import type { Desk } from './create-desk.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Parsing } from './create-parsing.ts';
import type { Reaching } from './create-reaching.ts';
import type { Receiving } from './create-receiving.ts';
import type { StorageGuard } from './create-storage-guard.ts';
import type { Subjects } from './create-subjects.ts';

const STOP_GRACE_MS = 1_000;

export interface Running {
  readonly subjects: Subjects;
  readonly reaching: Reaching;
  readonly parsing: Parsing;
  readonly receiving: Receiving;
  readonly guard: StorageGuard;
  readonly forwarding: Forwarding;
  readonly desk: Desk;
  readonly readers: ReaderPool;
  readonly damageGuard: DamageGuard;
  readonly log: Log;
  readonly opened: OpenedStore;
}

/** Everything that holds a connection ends at the same time, within a second; the store closes last. */
export async function stopEngine(running: Running): Promise<void> {
  const { parsing, guard, forwarding, desk, readers, damageGuard, opened } = running;
  damageGuard.stop();
  guard.stop();
  parsing.parser.stop();
  parsing.reprocessor.stop();
  desk.replays.stop();
  const { reaching, receiving, subjects, log } = running;
  // Before the tunnel is told to stop: that is no outage.
  attempt(log, () => {
    reaching.reach.stop();
  });
  await Promise.all([
    reaching.publicUrl.dispose(),
    desk.demo.close(),
    closeServer(receiving.server, STOP_GRACE_MS),
    closeServer(desk.server, STOP_GRACE_MS),
    forwarding.outbox.stop(STOP_GRACE_MS),
  ]);
  await forwarding.sender.close();
  await readers.close();
  attempt(log, () => {
    receiving.refusals.flush();
    subjects.access.flush();
    reaching.reach.addresses.flush();
  });
  opened.close();
}

/** A database that is damaged, or a disk that is full, must not keep the program from ending. */
function attempt(log: Log, write: () => void): void {
  try {
    write();
  } catch (error) {
    log.error({ err: error }, 'not written at the end');
  }
}
