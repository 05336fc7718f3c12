/** Everything that the soak does to the program: its tunnel, its data folder, its disk, its destination, its peace. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Info } from '../../shared/contract/desk.ts';
import type { ReceiverView } from '../../shared/contract/receiver.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { openSockets } from '../fixtures/raw-socket.ts';
import { TUNNEL_FAULTS } from '../fixtures/tunnel-faults.ts';
import type { SoakFault, SoakWorld } from './soak-world.ts';

const FROZEN_MS = 6_000;
/** Longer than a half body is waited for. */
const HALF_BODIES_MS = 5_000;
const HALF_BODIES = 300;
const STRANGERS = 400;

const nothing = (): Promise<void> => Promise.resolve();

/** @returns null while the desk is away for a moment */
async function view<T>(world: SoakWorld, path: string): Promise<T | null> {
  return world.engine.api.json<T>('GET', path).catch(() => null);
}

async function isUp(world: SoakWorld): Promise<boolean> {
  const tunnel = await view<TunnelView>(world, '/tunnel');
  return tunnel?.state === 'up' && tunnel.url === world.url;
}

const ofTunnel: readonly SoakFault[] = TUNNEL_FAULTS.map((fault) => ({
  name: fault.name,
  stopsReceiving: true,
  begin: ({ server }) => fault.begin(server),
  isNoticed: async (world) => {
    const tunnel = await view<TunnelView>(world, '/tunnel');
    return tunnel !== null && tunnel.state !== 'up';
  },
  end: ({ server }) => fault.end(server),
  isHealed: isUp,
}));

/** What is done to the files that are open: a new run over what was saved is the sign that it was noticed. */
function ofFiles(name: string, spoil: (dataDir: string) => void): SoakFault {
  let startedAt: string | undefined;
  return {
    name,
    stopsReceiving: true,
    begin: async (world) => {
      startedAt = (await view<Info>(world, '/info'))?.startedAt;
      spoil(world.engine.dataDir);
    },
    isNoticed: async (world) => {
      const info = await view<Info>(world, '/info');
      return (
        info !== null &&
        info.startedAt !== startedAt &&
        info.notices.some(({ code }) => code.startsWith('database_put_back'))
      );
    },
    end: nothing,
    isHealed: isUp,
  };
}

/** What strangers do: nobody else may feel it. */
function ofStrangers(name: string, attack: (world: SoakWorld) => Promise<void>): SoakFault {
  return {
    name,
    stopsReceiving: false,
    begin: attack,
    isNoticed: null,
    end: nothing,
    isHealed: isUp,
  };
}

/** Answered or not, nobody waits for longer than a moment. */
async function ask({ engine }: SoakWorld, path: string, body?: string): Promise<void> {
  await fetch(`${engine.api.addresses.receiver}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    signal: AbortSignal.timeout(3_000),
  }).catch(() => null);
}

async function sendHalfBodies(world: SoakWorld): Promise<void> {
  const sockets = await openSockets(world.engine.api.addresses.receiver, HALF_BODIES);
  for (const [index, socket] of sockets.entries()) {
    const path = index % 2 === 0 ? '/postback/wrong-key-wrong-key-wrong' : '/postback?clickid=1&event=reg';
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 250000\r\n\r\nxxxx`);
  }
  await pause(HALF_BODIES_MS);
  for (const socket of sockets) socket.destroy();
}

async function sendKeyless(world: SoakWorld): Promise<void> {
  const body = 'x'.repeat(20_000);
  for (let sent = 0; sent < STRANGERS; sent += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ask(world, `/postback?clickid=stranger-${sent + index}&event=reg`, body),
      ),
    );
  }
}

async function sendHoldUps(world: SoakWorld): Promise<void> {
  for (const value of [
    `-${'+'.repeat(12_000)}x`,
    '__A__'.repeat(2_000),
    '%2525'.repeat(2_500),
    '{a'.repeat(5_000),
    '1,'.repeat(6_000),
  ]) {
    await ask(world, `/postback?clickid=${value}&payout=${value}`.slice(0, 16_000));
    await ask(world, '/postback', `event=${value.repeat(20)}&payout=${value.repeat(20)}`);
  }
}

const filler = (world: SoakWorld): string => join(world.engine.dataDir, '..', 'filler');

const fullDisk: SoakFault = {
  name: 'the disk is full',
  stopsReceiving: true,
  begin: async (world) => {
    const megabyte = Buffer.alloc(1_048_576);
    try {
      for (;;) writeFileSync(filler(world), megabyte, { flag: 'a' });
    } catch {
      // It is full now.
    }
  },
  isNoticed: async (world) => (await view<ReceiverView>(world, '/receiver'))?.disk.state === 'full',
  end: async (world) => {
    rmSync(filler(world));
  },
  isHealed: async (world) =>
    (await view<ReceiverView>(world, '/receiver'))?.disk.state !== 'full' && (await isUp(world)),
};

const frozen: SoakFault = {
  name: 'the program is frozen',
  stopsReceiving: true,
  begin: async ({ engine }) => {
    engine.signal('SIGSTOP');
    await pause(FROZEN_MS);
  },
  isNoticed: null,
  end: async ({ engine }) => {
    engine.signal('SIGCONT');
  },
  isHealed: isUp,
};

const refusesAll: SoakFault = {
  name: 'the destination refuses everything',
  stopsReceiving: false,
  begin: async ({ destination }) => {
    destination.isRefusing = true;
  },
  isNoticed: async ({ destination, engine }) =>
    (await destination.healthIn(engine.api).catch(() => null)) === 'parked',
  end: async ({ destination }) => {
    destination.isRefusing = false;
  },
  isHealed: async ({ destination, engine }) =>
    (await destination.healthIn(engine.api).catch(() => null)) === 'well',
};

/** @param isDiskSmall whether the data folder is on a disk that can be filled */
export function soakFaults(isDiskSmall: boolean): readonly SoakFault[] {
  return [
    ...ofTunnel,
    ofFiles('the data folder is deleted', (dataDir) => {
      rmSync(dataDir, { recursive: true });
    }),
    ofFiles('the database file is deleted', (dataDir) => {
      rmSync(join(dataDir, 'postback-desk.db'));
    }),
    ofFiles('the log of changes is deleted', (dataDir) => {
      const log = join(dataDir, 'postback-desk.db-wal');
      if (existsSync(log)) rmSync(log);
    }),
    ofStrangers('300 half bodies without a key', sendHalfBodies),
    ofStrangers('400 postbacks without a key', sendKeyless),
    ofStrangers('texts that are made to hold up', sendHoldUps),
    frozen,
    refusesAll,
    ...(isDiskSmall ? [fullDisk] : []),
  ];
}
