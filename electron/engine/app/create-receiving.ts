/** From what the gate received to stored postbacks, and from what the person sets up to the gate. */
import type { Refused } from '../../../shared/contract/desk.ts';
import { lapse } from '../../../shared/domain/time/instant.ts';
import type { GateState } from '../../platform/gate-link/gate-messages.ts';
import { oncePerTurn } from '../../platform/once-per-turn.ts';
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';
import type { SentJournal } from '../forward/sent-journal.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { Broker } from '../mailboxes/broker/broker.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import { checkStoredSignature } from '../networks/check-stored-signature.ts';
import { recheckSignatures } from '../networks/recheck-signatures.ts';
import { RuleBook } from '../networks/rule-book.ts';
import { RequestTaker } from '../parse/request-taker.ts';
import { SpoolDrain } from '../parse/spool-drain.ts';
import { SearchIndexer } from '../postback/search-indexer.ts';
import { createUtilization } from '../../platform/utilization.ts';
import { StoredHeadCleaner } from '../postback/stored-head-cleaner.ts';
import { HeldRulesWatch } from '../receiver/held-rules-watch.ts';
import { SavedLimits } from '../receiver/saved-limits.ts';
import { Refusals } from '../receiver/refusals.ts';
import type { Base } from './base.ts';
import { journalStateOf } from './create-journal.ts';
import { createMailboxes } from './create-mailboxes.ts';
import type { Parsing } from './create-parsing.ts';
import type { Subjects } from './create-subjects.ts';
import type { KeptClock } from './kept-clock.ts';
import { SpoolWatch } from './spool-watch.ts';

export interface Receiving {
  readonly limits: SavedLimits;
  readonly refusals: Refusals;
  /** Newest first, all that were refused until now. */
  readonly refused: () => Promise<Refused[]>;
  /** How many were answered until now and are not taken over. */
  readonly countSpooled: () => Promise<number>;
  readonly storedHeads: StoredHeadCleaner;
  readonly searchIndexer: SearchIndexer;
  readonly drain: SpoolDrain;
  readonly rules: HeldRulesWatch;
  readonly mailboxes: Mailboxes;
  readonly broker: Broker;
  /** The computer woke up, or its network changed. */
  readonly lookAround: () => void;
  readonly spoolWatch: SpoolWatch;
  /** Secrets may be readable now that were not. */
  readonly recheckSignatures: () => void;
}

export interface ReceivingOptions {
  readonly gate: GateClient;
  /** What the gate said when it was asked first. */
  readonly gateState: GateState;
  readonly clock: KeptClock;
  readonly dataDir: string;
  readonly limits: SavedLimits;
  readonly parsing: Parsing;
  readonly journal: SentJournal;
  readonly isStoreLost: () => boolean;
  /** See `SpoolDrainDeps`. */
  readonly joinIn: () => () => void;
}

export function createReceiving(
  base: Base,
  { networks, access, secrets }: Subjects,
  { gate, gateState, clock, dataDir, limits, parsing, journal, isStoreLost, joinIn }: ReceivingOptions,
): Receiving {
  const { store, newId, elapsed, log, events } = base;
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
    known: {
      keys: () => networks.loaded.map(({ key }) => key),
      replacedBeginnings: () => access.oldKeys.map(({ beginning }) => beginning),
    },
    onSaved: () => {
      events.emit('request.refused', null);
    },
  });
  const book = new RuleBook({ networks, access, limits: () => limits.now }, gateState.rulesVersion);
  const rules = new HeldRulesWatch({
    book,
    gate,
    areLocked: () =>
      secrets.isLocked && [...access.rules.values()].some(({ signature }) => signature !== null),
    clockMark: () => clock.mark(),
    onChanged: () => {
      events.emit('rules.changed', null);
    },
  });
  const sendRules = (): void => {
    rules.send();
  };
  events.on('network.changed', sendRules);
  events.on('access.changed', sendRules);
  const spoolWatch = new SpoolWatch({
    gateState: () => gate.state ?? gateState,
    onChange: () => {
      events.emit('disk.changed', null);
    },
    log,
  });
  const clocks = { now: base.now, uptimeMs: oncePerTurn(base.uptimeMs), bootId: base.bootId };
  const taker = new RequestTaker({
    ...parsing.applying,
    log,
    elapsed,
    isStoreLost,
    joinIn,
    journal: {
      positionOf: (source) => journal.positionOf(source),
      notePosition: (source, sequence) => {
        journal.notePosition(source, sequence);
      },
      stateOf: journalStateOf(journal),
    },
    earlierRows: parsing.earlierRows,
    steadyAtMs: (request) => base.steadyMs() - Math.round(agoMs(clocks, request)),
    checkSignature: (networkId, request) => checkStoredSignature({ store, secrets }, networkId, request),
    onTaken: (taken) => {
      for (const { facts, receivedAtMs } of taken) {
        if (facts.isOwnTest) continue;
        const { networkId, hosts, isTunneled, key } = facts;
        if (key.kind === 'replaced') access.noteOldKeyUse(key.digest, receivedAtMs);
        events.emit('postback.received', { networkId, hosts, isTunneled, atMs: receivedAtMs });
      }
      events.emit('postback.parsed', { ids: taken.map(({ id }) => id) });
      if (store.postbacks.waiting(1).length > 0) events.emit('postback.reopened', null);
    },
  });
  const drain = new SpoolDrain({
    taker,
    log,
    elapsed,
    queue: (name) => gate.state?.queues[name] ?? null,
    acknowledge: (name, sequence) => {
      gate.acknowledge(name, sequence);
    },
    isGateBusy: () => gate.isBusy,
    onUnreadable: (count) => {
      spoolWatch.noteUnreadable(count);
    },
  });
  const recheck = (): void => {
    if (recheckSignatures({ store, secrets }) > 0) events.emit('postback.reopened', null);
  };
  // Another secret, or none, may say what the last one could not.
  events.on('access.changed', recheck);
  const storedHeads = new StoredHeadCleaner({ store, log, elapsed });
  const searchIndexer = new SearchIndexer({
    store,
    log,
    elapsed,
    utilization: createUtilization(),
    backlog: () => parsing.backlog.count,
  });
  events.on('postback.parsed', () => {
    searchIndexer.wake();
  });
  const { mailboxes, broker } = createMailboxes(base, secrets, {
    taker,
    currentRules: () => book.current(),
    dataDir,
  });
  return {
    limits,
    refusals,
    refused: async () => {
      await gate.catchUp();
      return refusals.list();
    },
    countSpooled: async () => {
      await gate.catchUp();
      return drain.waitingCount;
    },
    storedHeads,
    searchIndexer,
    drain,
    rules,
    mailboxes,
    broker,
    lookAround: () => {
      gate.checkPublicUrl();
      mailboxes.wake();
      broker.wake();
    },
    spoolWatch,
    recheckSignatures: recheck,
  };
}

/** How long ago it came, by the clock that nobody sets as far as that can be told. */
function agoMs(
  { now, uptimeMs, bootId }: Pick<Base, 'now' | 'uptimeMs' | 'bootId'>,
  { receivedAtMs, uptimeMs: atUptimeMs, facts }: NumberedRequest,
): number {
  const at = { wallMs: receivedAtMs, uptimeMs: atUptimeMs, bootId: facts.bootId };
  return lapse(at, { wallMs: now(), uptimeMs: uptimeMs(), bootId }).ms;
}

/** The receiver's limits as they are saved. */
export function createLimits({ store }: Pick<Base, 'store'>): SavedLimits {
  return new SavedLimits({
    read: () => store.settings.receiver(),
    save: (changed) => {
      store.settings.saveReceiver(changed);
    },
  });
}
