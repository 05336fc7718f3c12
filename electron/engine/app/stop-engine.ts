/** Ends everything that the engine started. */
import type { Server } from 'node:http';
import type { Core } from './core.ts';
import type { Replays } from '../forward/replays.ts';
import { closeServer } from '../../platform/listen.ts';
import type { Reach } from '../reach/reach.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { OpenedStore } from '../store/open-store.ts';

const STOP_GRACE_MS = 1_000;

/** Everything that holds a connection ends at the same time, within a second; the store closes last. */
export async function stopEngine(deps: {
  readonly core: Core;
  readonly replays: Replays;
  readonly servers: readonly Server[];
  readonly closers: readonly Promise<void>[];
  readonly reach: Reach;
  readonly readers: ReaderPool;
  readonly opened: OpenedStore;
}): Promise<void> {
  const { core, opened } = deps;
  core.parser.stop();
  core.reprocessor.stop();
  deps.replays.stop();
  await Promise.all([
    ...deps.closers,
    ...deps.servers.map((server) => closeServer(server, STOP_GRACE_MS)),
    core.outbox.stop(STOP_GRACE_MS),
  ]);
  await core.sender.close();
  await deps.readers.close();
  core.refusals.flush();
  core.access.flush();
  deps.reach.addresses.flush();
  opened.close();
}
