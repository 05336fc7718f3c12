/** What tells the person that nobody asked for: the digest, and to a service of theirs that the desk lives. */
import type { DeskLanguage } from '../api/desk-language.ts';
import type { Digests } from '../digest/digests.ts';
import { keepDigest } from '../digest/kept-digests.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { Heartbeat } from '../heartbeat/heartbeat.ts';
import type { Notifier } from '../notify/notifier.ts';
import type { Base } from './base.ts';
import { createDigests } from './create-digest.ts';
import type { DeskDeps } from './desk-deps.ts';
import { createHeartbeat } from './create-heartbeat.ts';

export interface Telling {
  readonly digests: Digests;
  readonly heartbeat: Heartbeat;
}

export interface TellingPlace {
  readonly dataDir: string;
  readonly version: string;
  readonly gate: GateClient;
  /** Asked each time: the person may choose another language. */
  readonly text: DeskLanguage['text'];
  readonly notifier: Pick<Notifier, 'add'>;
  /** What was answered and is not in the figures yet. */
  readonly countBacklog: () => Promise<number>;
}

export function createTelling(
  base: Base,
  { subjects, reaching, readers, fileGuard }: DeskDeps,
  { dataDir, version, gate, text, notifier, countBacklog }: TellingPlace,
): Telling {
  return {
    digests: createDigests(base, {
      subjects,
      reaching,
      readers,
      text,
      isCaughtUp: async () => (await countBacklog()) === 0,
      tell: (digest) => {
        const notification = keepDigest(dataDir, digest);
        notifier.add([{ key: digest.full.id, notification }]);
      },
    }),
    heartbeat: createHeartbeat(base, { subjects, gate, text, version, isStoreLost: () => fileGuard.isLost }),
  };
}
