/** From a request on a socket to its durable row. */
import type { Server } from 'node:http';
import { RuleBook } from '../networks/rule-book.ts';
import { storeRequest } from '../parse/ingest.ts';
import { StoredHeadCleaner } from '../postback/stored-head-cleaner.ts';
import { LiveLimits } from '../receiver/live-limits.ts';
import { OwnTests } from '../receiver/own-tests.ts';
import { createReceiver } from '../receiver/receiver.ts';
import type { ReceiverDeps } from '../receiver/receiver-deps.ts';
import { Recorder } from '../receiver/recorder.ts';
import { Refusals } from '../receiver/refusals.ts';
import type { TunnelPorts } from '../receiver/sender.ts';
import type { Backlog } from '../parse/backlog.ts';
import type { Base } from './base.ts';
import type { Subjects } from './create-subjects.ts';

export interface Receiving {
  readonly limits: LiveLimits;
  readonly refusals: Refusals;
  readonly storedHeads: StoredHeadCleaner;
  readonly ownTests: OwnTests;
  /** Does not listen yet. */
  readonly server: Server;
}

export interface ReceivingOptions {
  readonly limits: LiveLimits;
  readonly backlog: Backlog;
  /** Connections that our own tunnel opened. */
  readonly tunnelPorts: TunnelPorts;
  /** Answer of a path that is no postback; null for 404. */
  readonly respondToOther: ReceiverDeps['respondToOther'];
  readonly isDiskLow: () => boolean;
  readonly isStoreLost: () => boolean;
}

export function createReceiving(
  { store, newId, now, steadyMs, elapsed, log, events }: Base,
  { networks, access }: Subjects,
  { limits, backlog, tunnelPorts, respondToOther, isDiskLow, isStoreLost }: ReceivingOptions,
): Receiving {
  const refusals = new Refusals({
    save: (rows) => {
      try {
        store.refused.insertAll(rows);
      } catch (error) {
        // The list of refused requests is for looking: a full disk must not stop what receives.
        log.error({ err: error }, 'refused requests could not be written down');
      }
    },
    saved: () => store.refused.all(),
    newId,
    now,
    known: {
      keys: () => networks.loaded.map(({ key }) => key),
      replacedBeginnings: () => access.oldKeys.map(({ beginning }) => beginning),
    },
    onSaved: () => {
      events.emit('request.refused', null);
    },
  });
  const recorder = new Recorder({
    insertAll: (requests) => {
      store.transaction(() => {
        for (const request of requests) storeRequest({ store }, request);
      });
    },
    // What was admitted before the loss was noticed may be on its way to here.
    isFull: () => backlog.isFull || isStoreLost(),
    onRecorded: (requests) => {
      events.emit('postback.stored', { count: requests.length });
    },
  });
  const ownTests = new OwnTests();
  const rules = new RuleBook({ networks, access, limits: () => limits.now });
  const server = createReceiver({
    rules: () => rules.current(),
    onOldKeyUsed: (digest, atMs) => {
      access.noteOldKeyUse(digest, atMs);
    },
    recorder,
    refusals,
    limits,
    ownTests,
    tunnelPorts,
    respondToOther,
    isDiskLow,
    isStoreLost,
    onStored: (hit) => {
      events.emit('postback.received', hit);
    },
    newId,
    now,
    steadyMs,
    log,
  });
  const storedHeads = new StoredHeadCleaner({ store, log, elapsed });
  return { limits, refusals, storedHeads, ownTests, server };
}

/** The receiver's limits as they are saved, and as they hold. */
export function createLimits({ store }: Pick<Base, 'store'>): LiveLimits {
  return new LiveLimits({
    read: () => store.settings.receiver(),
    save: (changed) => {
      store.settings.saveReceiver(changed);
    },
  });
}
