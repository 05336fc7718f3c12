/** Ends everything that the engine started. */
import { closeServer } from '../../platform/listen.ts';
import type { KeptClock } from './keep-clock.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { Desk } from './create-desk.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Parsing } from './create-parsing.ts';
import type { Reaching } from './create-reaching.ts';
import type { Receiving } from './create-receiving.ts';
import type { StorageGuard } from './create-storage-guard.ts';
import type { Subjects } from './create-subjects.ts';

const STOP_GRACE_MS = 1_000;

export interface Running {
  readonly clock: KeptClock;
  readonly subjects: Subjects;
  readonly reaching: Reaching;
  readonly parsing: Parsing;
  readonly receiving: Receiving;
  readonly guard: StorageGuard;
  readonly forwarding: Forwarding;
  readonly desk: Desk;
  readonly opened: OpenedStore;
}

/** Everything that holds a connection ends at the same time, within a second; the store closes last. */
export async function stopEngine(running: Running): Promise<void> {
  const { clock, subjects, reaching, parsing, receiving, guard, forwarding, desk, opened } = running;
  // Before the tunnel is told to stop: that is no outage.
  reaching.reach.stop();
  guard.stop();
  receiving.storedHeads.stop();
  parsing.parser.stop();
  parsing.reprocessor.stop();
  desk.replays.stop();
  await Promise.all([
    reaching.publicUrl.dispose(),
    desk.demo.close(),
    closeServer(receiving.server, STOP_GRACE_MS),
    closeServer(desk.server, STOP_GRACE_MS),
    forwarding.outbox.stop(STOP_GRACE_MS),
  ]);
  await forwarding.sender.close();
  await desk.readers.close();
  receiving.refusals.flush();
  subjects.access.flush();
  reaching.reach.addresses.flush();
  clock.stop();
  opened.close();
}
