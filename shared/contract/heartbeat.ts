/** The alarm for when the desk itself is off: a service of the person's hears that it lives, and alarms when it does not. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { MOST_URL_LENGTH, readHeartbeatUrl } from '../domain/notify/heartbeat-request.ts';
import { HEARTBEAT_URLS, heartbeatSettingsSchema } from '../domain/notify/heartbeat-settings.ts';
import { isoTimeSchema } from './common.ts';
import { sendFailureSchema } from './send-failures.ts';

/** Why a call did not count as heard. */
export const heartbeatProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('url_missing') }),
  z.object({ code: z.literal('no_answer'), failure: sendFailureSchema }),
  z.object({ code: z.literal('bad_status'), host: z.string(), status: z.number().int() }),
]);
export type HeartbeatProblem = Readonly<z.infer<typeof heartbeatProblemSchema>>;

/** `not_receiving`: it lives and cannot take a postback, so it does not say that it is alive. */
const HEARTBEAT_STATES = ['off', 'waiting', 'heard', 'failing', 'not_receiving'] as const;

const told = {
  code: z.string(),
  message: z.string(),
  fix: z.string(),
};

const heartbeatViewSchema = z.object({
  settings: heartbeatSettingsSchema,
  /** Host alone; null where none is set. `unreadable`: sealed with a key that is not here. */
  urls: z.record(z.enum(HEARTBEAT_URLS), z.object({ shown: z.string(), isReadable: z.boolean() }).nullable()),
  state: z.enum(HEARTBEAT_STATES),
  /** When the other side last answered that it heard. */
  lastAnsweredAt: isoTimeSchema.nullable(),
  /** Of the last call; null where it was heard, or there was none. */
  problem: z.object(told).nullable(),
});
export type HeartbeatView = z.infer<typeof heartbeatViewSchema>;
export type CodedHeartbeat = Omit<HeartbeatView, 'problem'> & { readonly problem: HeartbeatProblem | null };

/** Left out stays as it is, empty removes it. */
const urlEdit = z
  .string()
  .max(MOST_URL_LENGTH)
  .refine((text) => text.trim() === '' || readHeartbeatUrl(text) !== null)
  .optional();

export const heartbeatEditSchema = heartbeatSettingsSchema.extend({
  urls: z.object({ ping: urlEdit, alive: urlEdit, asleep: urlEdit, stopped: urlEdit }),
});
export type HeartbeatEdit = z.infer<typeof heartbeatEditSchema>;

const tags = ['Notifications'];

export const heartbeat = {
  get: oc.route({ method: 'GET', path: '/heartbeat', tags }).output(heartbeatViewSchema),
  update: oc
    .route({ method: 'PUT', path: '/heartbeat', tags, summary: 'Whom the desk tells that it lives' })
    .input(heartbeatEditSchema)
    .output(heartbeatViewSchema),
  test: oc
    .route({
      method: 'POST',
      path: '/heartbeat/test',
      tags,
      summary: 'Say once that the desk is alive, as saved',
    })
    .output(z.object({ isHeard: z.boolean(), problem: z.object(told).nullable() })),
};
