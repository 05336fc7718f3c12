/**
 * The gate, as a list of what is made from what: receiver, spool and public URL. It knows who may send and what
 * they are answered, and nothing of what a postback means; nothing behind it can delay or lose one.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataLock } from '../../platform/data-lock.ts';
import { sqliteCode } from '../../platform/database.ts';
import { diskFullError } from '../../platform/disk-full-error.ts';
import { DiskWatch } from '../../platform/disk-watch.ts';
import type { GateState } from '../../platform/gate-link/gate-messages.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import { closeServer, listen, LOOPBACK } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { oncePerTurn } from '../../platform/once-per-turn.ts';
import { createBusy } from '../../platform/utilization.ts';
import { StartError } from '../../platform/start-error.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import { systemClocks } from '../../platform/system-clocks.ts';
import { LimitsInForce } from '../receiver/limits-in-force.ts';
import { OwnTests } from '../receiver/own-tests.ts';
import { createReceiver } from '../receiver/receiver.ts';
import { RefusalQueue } from '../receiver/refusal-queue.ts';
import { TunnelPorts } from '../receiver/sender.ts';
import { createPublicUrl } from '../tunnel/public-url.ts';
import { createOutages } from './create-outages.ts';
import { EngineTalk } from './engine-talk.ts';
import { HeldRules } from './held-rules.ts';
import { isWritable } from './is-writable.ts';
import { KeptSpools } from './kept-spools.ts';
import { queueOf, USUAL_ROOM } from './spools.ts';
import { GATE_FOLDER } from '../../platform/gate-link/gate-folder.ts';
import { TunnelWish } from './tunnel-wish.ts';
import { causeOf } from '../../platform/cause-of.ts';

const STOP_GRACE_MS = 1_000;

export interface GateOptions {
  /** Folder of the program's data; the gate has one of its own in it. */
  readonly dataDir: string;
  /** 0 picks a free port. */
  readonly receiverPort: number;
}

export interface Gate {
  /** `http://127.0.0.1:PORT` */
  readonly receiverUrl: string;
  /** Which connections are the tunnel's own. */
  readonly tunnelPorts: TunnelPorts;
  readonly refusals: RefusalQueue;
  /** As its state would say them now. */
  queues(): GateState['queues'];
  /** The computer woke up, or its network changed. */
  checkPublicUrl(): void;
  /** Finishes what is under way, within 2 s. */
  stop(): Promise<void>;
}

type Cleanup = () => void | Promise<void>;

/**
 * Starts everything and resolves when the receiver listens; what was opened before a failure is closed again.
 * @throws StartError
 */
export async function startGate(
  options: GateOptions,
  log: Log,
  link: LinkEnd,
  clocks: SystemClocks = systemClocks,
): Promise<Gate> {
  const dir = join(options.dataDir, GATE_FOLDER);
  const cleanups: Cleanup[] = [];
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return await openGate(dir, options, { log, link, clocks }, (cleanup) => {
      cleanups.push(cleanup);
    });
  } catch (error) {
    await Promise.allSettled(cleanups.map(async (cleanup) => cleanup()));
    throw startErrorOf(error, dir);
  }
}

/** Of a file that cannot be made SQLite does not say why. */
function startErrorOf(error: unknown, dir: string): unknown {
  if (sqliteCode(error)?.startsWith('SQLITE_CANTOPEN') !== true) return diskFullError(error, dir);
  return new StartError({ code: 'data_dir_not_writable', dir, cause: causeOf(error) }, { cause: error });
}

async function openGate(
  dir: string,
  { dataDir, receiverPort }: GateOptions,
  { log, link, clocks }: { readonly log: Log; readonly link: LinkEnd; readonly clocks: SystemClocks },
  onFailure: (cleanup: Cleanup) => void,
): Promise<Gate> {
  let lock = DataLock.take(dir);
  onFailure(() => {
    lock.close();
  });
  const startedAtMs = clocks.now();
  // Known once it listens; nobody is asked for a URL before.
  let port = 0;
  const receiverUrl = (): string => `http://${LOOPBACK}:${port}`;
  const held = new HeldRules({ dir, clocks, log });
  const limits = new LimitsInForce(held.rules.limits);
  const spools = new KeptSpools({
    dir,
    prepare: () => {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      // The file of the old lock has lost its name: it keeps nobody out any more.
      lock.close();
      lock = DataLock.take(dir);
      held.write();
    },
    onPlaced: () => {
      talk.noteOtherSpools();
    },
    ...USUAL_ROOM,
    limits: () => limits.now,
    now: clocks.now,
    onDurable: () => {
      talk.noteRows();
    },
    log,
  });
  onFailure(async () => spools.close());
  const disk = new DiskWatch({
    dir,
    minFreeBytes: () => limits.now.minFreeBytes,
    onChange: (view) => {
      log.warn(view, 'room on the disk');
    },
  });
  const refusals = new RefusalQueue({
    now: clocks.now,
    handOver: (requests) => talk.say({ type: 'refused', requests: [...requests] }),
  });
  const tunnelPorts = new TunnelPorts();
  const wish = new TunnelWish(held, log);
  const publicUrl = createPublicUrl({
    dataDir,
    tokenOf: (provider) => wish.tokenOf(provider),
    settings: wish.shown,
    receiverPort: () => port,
    tunnelPorts,
    onChange: (view) => {
      outages.tunnelIs(view);
      talk.say({ type: 'tunnel', call: null, view });
    },
    log,
  });
  onFailure(async () => publicUrl.dispose());
  const outages = createOutages({
    dir,
    clocks,
    tunnel: () => publicUrl.supervisor.view(),
    isTunnelWanted: () => held.tunnel !== null,
    onChanged: () => {
      talk.say({ type: 'outages' });
    },
    log,
  });
  onFailure(() => {
    outages.stop();
  });
  const isReady = (): boolean => held.rules.version > 0 && !spools.isLost;
  const ownTests = new OwnTests();
  const server = createReceiver({
    rules: () => held.rules,
    spool: async (request) => {
      await spools.now.append({ queue: queueOf(request.facts), request });
      if (request.facts.isTunneled) outages.recordProof();
    },
    refusals,
    limits,
    tunnelPorts,
    respondToOther: publicUrl.respondToProbe,
    isReady,
    isDiskLow: () => disk.view().state !== 'fine',
    ownTests,
    clocks: { ...clocks, uptimeMs: oncePerTurn(clocks.uptimeMs) },
    steadyMs: () => held.steadyMs(),
    log,
  });
  const talk = new EngineTalk({
    link,
    held,
    limits,
    spools,
    isReceiving: () =>
      isReady() &&
      disk.view().state !== 'full' &&
      spools.now.room().waitingBytes < USUAL_ROOM.maxBytes &&
      isWritable(spools.now.states().requests.dir),
    refusals,
    ownTests,
    wish,
    supervisor: publicUrl.supervisor,
    isBusy: createBusy(() => performance.now()),
    onOutagesSince: (heartbeat) => {
      outages.startFrom(heartbeat);
    },
    state: async () => {
      // First: all else is as it is when it is said, and nothing newer can have been said before.
      const connections = await limits.connections();
      return {
        pid: process.pid,
        receiverUrl: receiverUrl(),
        startedAtMs,
        rulesVersion: held.rules.version,
        queues: spools.now.states(),
        refused: { ...refusals.counts },
        connections,
        spool: { ...spools.now.room(), maxBytes: USUAL_ROOM.maxBytes },
      };
    },
    log,
  });
  port = await listen(server, receiverPort, '--receiver-port');
  spools.start();
  disk.start();
  talk.start();
  // What was open is on its way again before anybody looks: it was not switched off.
  wish.resume(publicUrl.supervisor);
  outages.start();
  return {
    receiverUrl: receiverUrl(),
    tunnelPorts,
    refusals,
    queues: () => spools.now.states(),
    checkPublicUrl: () => {
      publicUrl.supervisor.checkNow();
    },
    stop: async () => {
      talk.stop();
      disk.stop();
      outages.stop();
      await Promise.all([publicUrl.dispose(), closeServer(server, STOP_GRACE_MS)]);
      refusals.flush();
      await spools.close();
      lock.close();
    },
  };
}
