/** Whom the desk tells that it lives, and how. The URLs are secrets and kept apart. */
import { z } from 'zod';

/** `healthchecks`: one URL whose ends say what is meant (https://healthchecks.io/docs/http_api/). `own`: a URL for each. */
export const HEARTBEAT_KINDS = ['healthchecks', 'own'] as const;

/** What the desk says. `start` is said once, when the program starts. */
export const HEARTBEAT_SIGNALS = ['start', 'alive', 'asleep', 'stopped'] as const;
export type HeartbeatSignal = (typeof HEARTBEAT_SIGNALS)[number];

/** URLs that a person pastes: `ping` for healthchecks, the others for `own`. */
export const HEARTBEAT_URLS = ['ping', 'alive', 'asleep', 'stopped'] as const;
export type HeartbeatUrl = (typeof HEARTBEAT_URLS)[number];
export type HeartbeatUrls = Readonly<Record<HeartbeatUrl, string | null>>;

export const HEARTBEAT_MINUTES = { min: 1, max: 60, usual: 1 } as const;

export const heartbeatSettingsSchema = z.object({
  isOn: z.boolean(),
  kind: z.enum(HEARTBEAT_KINDS),
  everyMinutes: z.number().int().min(HEARTBEAT_MINUTES.min).max(HEARTBEAT_MINUTES.max),
  /** Sleep and a clean stop alarm at once; otherwise they are only noted, and the silence after them alarms. */
  alarmsAtStop: z.boolean(),
  /** The person's yes to an address on this computer or in a private network. */
  allowsPrivate: z.boolean(),
});
export type HeartbeatSettings = Readonly<z.infer<typeof heartbeatSettingsSchema>>;

export const USUAL_HEARTBEAT: HeartbeatSettings = {
  isOn: false,
  kind: 'healthchecks',
  everyMinutes: HEARTBEAT_MINUTES.usual,
  alarmsAtStop: false,
  allowsPrivate: false,
};
