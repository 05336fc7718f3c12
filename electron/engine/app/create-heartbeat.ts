/** The alarm for when the desk itself is off. */
import type { DeskLanguage } from '../api/desk-language.ts';
import { createRequestSender } from '../forward/request-sender.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import { Heartbeat } from '../heartbeat/heartbeat.ts';
import type { Base } from './base.ts';
import type { Subjects } from './create-subjects.ts';

export interface HeartbeatParts {
  readonly subjects: Subjects;
  readonly gate: GateClient;
  /** Asked each time: the person may choose another language. */
  readonly text: DeskLanguage['text'];
  /** Of the program. */
  readonly version: string;
  /** The database has lost its place: what comes is not taken over. */
  readonly isStoreLost: () => boolean;
}

export function createHeartbeat(
  { store, now, uptimeMs, elapsed, log }: Base,
  { subjects, gate, text, version, isStoreLost }: HeartbeatParts,
): Heartbeat {
  return new Heartbeat({
    store,
    secrets: subjects.secrets,
    // Its own: an end of the program waits for it apart from deliveries.
    sender: createRequestSender(),
    isReceiving: async () => !isStoreLost() && (await gate.isReceiving()),
    note: (signal) => text().heartbeat.signals[signal],
    userAgent: `PostbackDesk/${version}`,
    now,
    uptimeMs,
    elapsed,
    log,
  });
}
