/**
 * The mailbox, as a list of what is made from what: the gate without a public URL of its own, for one desk that is away
 * most of the time. It knows who may send and what they are answered; what it keeps it cannot read again.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataLock } from '../platform/data-lock.ts';
import { DiskWatch } from '../platform/disk-watch.ts';
import { closeServer, listen, LOOPBACK } from '../platform/listen.ts';
import type { Log } from '../platform/log.ts';
import { PROBE_PATH } from '../platform/probe-way.ts';
import { oncePerTurn } from '../platform/once-per-turn.ts';
import { indexRules } from '../platform/request/receiver-rules.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import { systemClocks } from '../platform/system-clocks.ts';
import { usualLimits } from '../../shared/contract/receiver.ts';
import { LimitsInForce } from '../gate/receiver/limits-in-force.ts';
import { OwnTests } from '../gate/receiver/own-tests.ts';
import { createReceiver } from '../gate/receiver/receiver.ts';
import { RefusalQueue } from '../gate/receiver/refusal-queue.ts';
import { TunnelPorts } from '../gate/receiver/sender.ts';
import { SpoolFullError } from '../gate/spool/spool-writer.ts';
import type { AlertText } from './alert-sender.ts';
import { BehindProxy } from './behind-proxy.ts';
import { DeskCalls } from './desk-calls.ts';
import { DeskWatch } from './desk-watch.ts';
import { openPaired, type Paired } from './paired.ts';
import { PauseBook } from './pause-book.ts';
import { Pairings } from './pairings.ts';
import { readPairing } from './pairing-file.ts';
import { readJoin } from './broker/join-desk.ts';
import { RoomWatch } from './room-watch.ts';
import type { MailboxSettings } from '../../shared/program/mailbox-settings.ts';
import { createStatusServer } from './status-server.ts';
import { wipe } from './wipe.ts';

/** Of the data folder the part that is the mailbox's. */
export const MAILBOX_FOLDER = 'mailbox';
const STOP_GRACE_MS = 1_000;
const NO_RULES = indexRules({ version: 0, limits: usualLimits, networks: [] });

export interface Mailbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** `http://127.0.0.1:PORT/metrics` */
  readonly metricsUrl: string;
  /** Null while it belongs to a desk. */
  readonly pairingCode: string | null;
  /** Finishes what is under way, within 2 s. */
  stop(): Promise<void>;
}

export interface MailboxDeps {
  readonly settings: MailboxSettings;
  readonly version: string;
  readonly alertText: AlertText;
  /** Shown to whoever has the mailbox's terminal, and nowhere written down. */
  readonly showCode: (code: string) => void;
  readonly log: Log;
  readonly clocks?: SystemClocks;
}

/**
 * Starts everything and resolves when both ports listen.
 * @throws StartError; Error of the file system
 */
export async function startMailbox(deps: MailboxDeps): Promise<Mailbox> {
  const { settings, version, alertText, showCode, log, clocks = systemClocks } = deps;
  const dir = join(settings.dataDir, MAILBOX_FOLDER);
  const brokerJoin = readJoin(settings.broker);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  let lock = DataLock.take(dir);
  const startedAtMs = clocks.elapsed();
  const startedWallMs = clocks.now();
  const counts = { stored: 0, notStored: 0 };
  const limits = new LimitsInForce(usualLimits);
  let paired: Paired | null = null;
  const openWith = (pairing: Parameters<typeof openPaired>[0]['pairing']): Paired =>
    openPaired({
      dir,
      room: { maxBytes: settings.maxSpoolBytes, keptMs: settings.keptMs },
      pairing,
      limits,
      clocks,
      version,
      join: brokerJoin,
      receiving: () => ({
        turnedAway: {
          sinceMs: startedWallMs,
          refused: onlySome(refusals.counts),
          notStored: counts.notStored,
        },
        pauses: [...pauses.pauses],
      }),
      onDeskHeard: () => {
        desk.noteCall();
      },
      random: Math.random,
      prepare: () => {
        mkdirSync(dir, { recursive: true, mode: 0o700 });
        // The file of the old lock has lost its name: it keeps nobody out any more.
        lock.close();
        lock = DataLock.take(dir);
        pairings.write();
      },
      log,
    });
  // What an end of a pairing that was interrupted left is nobody's.
  if (readPairing(dir) === null) wipe(dir);
  const pairings = new Pairings({
    dir,
    joinKey: brokerJoin?.key ?? null,
    clocks,
    showCode,
    onPaired: (pairing) => {
      paired = openWith(pairing);
      // However long it stood here before, a desk that has just paired is not away.
      desk.noteCall();
      pauses.start(true);
    },
    log,
  });
  const obstacle = (): 'not_ready' | 'no_room' | null => {
    if (paired?.holdings.isReady !== true) return 'not_ready';
    return room.isFull || disk.view().state === 'full' ? 'no_room' : null;
  };
  const pauses = new PauseBook({ dir, obstacle, clocks, log });
  const unpair = async (): Promise<void> => {
    const ended = paired;
    paired = null;
    pauses.stop();
    pairings.end();
    await ended?.close();
    wipe(dir);
    limits.change(usualLimits);
    log.info('the pairing is over, and all that was kept for the desk is deleted');
  };
  const disk = new DiskWatch({
    dir,
    minFreeBytes: () => limits.now.minFreeBytes,
    onChange: (view) => {
      log.warn(view, 'room on the disk');
    },
  });
  // Of refused requests only the numbers are kept: what was in them is nobody's business here.
  const refusals = new RefusalQueue({ now: clocks.now, handOver: () => true });
  const room = new RoomWatch({
    paired: () => paired,
    maxWaitingMs: settings.maxWaitingMs,
    clocks,
    log,
  });
  const desk = new DeskWatch({
    alertText,
    dir,
    paired: () => paired,
    alert: settings.alert,
    clocks,
    log,
  });
  const calls = new DeskCalls({
    paired: () => paired,
    pair: (request) => pairings.pair(request),
    unpair,
    onPageCall: () => {
      desk.noteCall();
      // What it takes over now makes room at once.
      if (room.isOver) room.view();
    },
    isReceiving: () => obstacle() === null,
    log,
  });
  const server = createReceiver({
    rules: () => paired?.holdings.rules ?? NO_RULES,
    spool: async (request) => {
      if (paired === null || room.isOver) throw new SpoolFullError('Nobody takes over what is kept here.');
      try {
        await paired.holdings.append(request);
        counts.stored += 1;
      } catch (error) {
        counts.notStored += 1;
        throw error;
      }
    },
    refusals,
    limits,
    tunnelPorts: settings.isBehindProxy ? new BehindProxy() : new TunnelPorts(),
    respondToOther: (path, query) => (path === PROBE_PATH ? (paired?.answerProbe(query) ?? null) : null),
    takeCall: (request, response) => calls.take(request, response),
    isReady: () => paired?.holdings.isReady === true,
    isDiskLow: () => disk.view().state !== 'fine',
    ownTests: new OwnTests(),
    clocks: { ...clocks, uptimeMs: oncePerTurn(clocks.uptimeMs) },
    steadyMs: () => paired?.holdings.steadyMs() ?? clocks.now(),
    log,
  });
  const status = createStatusServer(() => ({
    version,
    isPaired: paired !== null,
    isReady: paired?.holdings.isReady === true,
    waiting: paired?.holdings.waitingCount ?? 0,
    spool: paired?.holdings.state().spool ?? { bytes: 0, waitingBytes: 0, maxBytes: settings.maxSpoolBytes },
    room: room.view(),
    maxWaitingMs: settings.maxWaitingMs,
    disk: disk.view(),
    sinceDeskMs: desk.awayMs,
    broker: paired?.broker?.view() ?? null,
    refused: refusals.counts,
    ...counts,
    upMs: clocks.elapsed() - startedAtMs,
  }));
  const close = async (): Promise<void> => {
    desk.stop();
    pauses.stop();
    room.stop();
    disk.stop();
    pairings.stop();
    calls.close();
    await Promise.all([server, status].map(async (each) => closeServer(each, STOP_GRACE_MS)));
    refusals.flush();
    await paired?.close();
    lock.close();
  };
  try {
    if (pairings.stored !== null) paired = openWith(pairings.stored);
    const port = await listen(server, settings.port, '--port', settings.host);
    const metricsPort = await listen(status, settings.metricsPort, '--metrics-port', settings.metricsHost);
    disk.start();
    room.start();
    desk.start();
    if (paired !== null) pauses.start(false);
    return {
      url: `http://${LOOPBACK}:${port}`,
      metricsUrl: `http://${LOOPBACK}:${metricsPort}/metrics`,
      get pairingCode() {
        return pairings.code;
      },
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function onlySome(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
