/** Ends everything that the engine started. */
import { copyFileSync } from 'node:fs';
import type { EngineEventHub } from '../events/engine-events.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import { closeServer } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { partialName, putInPlace } from '../../platform/whole-file.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Store } from '../store/store.ts';
import type { HourPacker } from '../insights/hour-packer.ts';
import type { OpenedStore } from '../store/open-store.ts';
import { incomingName } from '../store/put-back.ts';
import type { Desk } from './create-desk.ts';
import type { EngineRun } from './engine-run.ts';
import type { BackingUp } from './create-backing-up.ts';
import type { HousekeepingWork } from './create-housekeeping.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Parsing } from './create-parsing.ts';
import type { Reaching } from './create-reaching.ts';
import type { Receiving } from './create-receiving.ts';
import type { StorageGuard } from './create-storage-guard.ts';
import type { Subjects } from './create-subjects.ts';
import type { DamageGuard } from './damage-guard.ts';
import type { FileGuard } from './file-guard.ts';
import type { KeptClock } from './kept-clock.ts';

const STOP_GRACE_MS = 1_000;

export interface Running {
  readonly gate: GateClient;
  readonly events: EngineEventHub;
  readonly store: Store;
  readonly clock: KeptClock;
  readonly subjects: Subjects;
  readonly reaching: Reaching;
  readonly parsing: Parsing;
  readonly receiving: Receiving;
  readonly guard: StorageGuard;
  readonly fileGuard: FileGuard;
  readonly backingUp: BackingUp;
  readonly housekeeping: HousekeepingWork;
  readonly forwarding: Forwarding;
  readonly desk: Desk;
  readonly readers: ReaderPool;
  readonly damageGuard: DamageGuard;
  readonly insightPacker: HourPacker;
  readonly log: Log;
  readonly opened: OpenedStore;
}

/** What a run can be told of its end, and of the computer's sleep. */
export function endsOf(running: Running): Pick<EngineRun, 'powerIs' | 'goodbye' | 'stop' | 'stopInto'> {
  const { heartbeat } = running.desk.telling;
  return {
    powerIs: (power) => {
      heartbeat.powerIs(power);
    },
    goodbye: async () => heartbeat.goodbye(),
    stop: () => stopEngine(running),
    stopInto: (copy, onFailed) => stopInto(running, copy, onFailed),
  };
}

/** Everything that holds a connection ends at the same time, within a second; the store closes last. */
export async function stopEngine(running: Running): Promise<void> {
  // What was refused a moment ago is in the list too.
  await running.gate.catchUp();
  stopWork(running);
  await Promise.all([stopForwarding(running), stopServing(running)]);
  await running.readers.close();
  flush(running);
  running.opened.close();
}

/**
 * Ends everything after what is stored was copied into a new file. Receiver and API still answer meanwhile; what
 * the API saves is copied too.
 * @param copy its name, in a folder that exists
 * @param onFailed called when the copy cannot be written; it is tried again when that resolves
 */
async function stopInto(
  running: Running,
  copy: string,
  onFailed: (error: unknown) => Promise<void>,
): Promise<void> {
  stopWork(running);
  await stopForwarding(running);
  flush(running);
  while (!(await isCopied(running, copy, onFailed)));
  await stopServing(running);
  await running.readers.close();
}

/** The store closes in the same turn in which the copy is whole: nothing can be saved that is not in it. */
async function isCopied(
  { opened, fileGuard }: Running,
  copy: string,
  onFailed: (error: unknown) => Promise<void>,
): Promise<boolean> {
  try {
    const isOverwritten = fileGuard.loss?.kind === 'overwritten';
    await opened.copyInto(partialName(copy), isOverwritten);
    putInPlace(partialName(copy), copy);
    // What somebody wrote into our file would be mixed with our log when it is closed.
    if (isOverwritten) copyFileSync(opened.db.path, incomingName(opened.db.path));
    opened.abandon();
    return true;
  } catch (error) {
    await onFailed(error);
    return false;
  }
}

function stopWork(running: Running): void {
  const { gate, receiving, guard, fileGuard, damageGuard, parsing, desk, housekeeping, insightPacker } =
    running;
  gate.stop();
  damageGuard.stop();
  guard.stop();
  fileGuard.stop();
  housekeeping.stop();
  receiving.storedHeads.stop();
  receiving.searchIndexer.stop();
  receiving.drain.stop();
  parsing.parser.stop();
  parsing.reprocessor.stop();
  parsing.originFiller.stop();
  insightPacker.stop();
  desk.actions.replays.stop();
  desk.actions.bulk.stop();
  desk.reports.stop();
  desk.imports.stop();
  desk.money.stop();
  desk.notifying.stop();
  desk.telling.digests.stop();
}

async function stopForwarding({ forwarding, receiving, backingUp, desk }: Running): Promise<void> {
  await Promise.all([
    desk.demo.close(),
    desk.reports.close(),
    desk.imports.close(),
    receiving.mailboxes.stop(),
    receiving.broker.stop(),
    backingUp.stop(),
    desk.money.close(),
    desk.notifying.close(STOP_GRACE_MS),
    desk.telling.heartbeat.close(),
    desk.telegram.stop(),
    forwarding.outbox.stop(STOP_GRACE_MS),
  ]);
  await forwarding.sender.close();
}

async function stopServing({ desk }: Running): Promise<void> {
  await closeServer(desk.server, STOP_GRACE_MS);
}

/** Writes down what is only counted in memory. */
function flush({ clock, subjects, reaching, log }: Running): void {
  attempt(log, () => {
    subjects.access.flush();
    reaching.reach.addresses.flush();
    clock.stop();
  });
}

/** A database that is damaged, or a disk that is full, must not keep the program from ending. */
function attempt(log: Log, write: () => void): void {
  try {
    write();
  } catch (error) {
    log.error({ err: error }, 'not written at the end');
  }
}
