/** The public address. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { TUNNEL_STATES } from '../domain/words.ts';
import { momentSchema } from './common.ts';

export const TUNNEL_PROVIDERS = ['localtunnel'] as const;

/** Why the address does not work, in words a person can act on. */
export const tunnelProblemSchema = z.object({
  code: z.enum([
    'unreachable',
    'timed_out',
    'refused',
    'lost',
    'probe_failed',
    'wrong_name',
    'other_machine',
  ]),
  message: z.string(),
  fix: z.string(),
});

export const tunnelSchema = z.object({
  state: z.enum(TUNNEL_STATES),
  provider: z.enum(TUNNEL_PROVIDERS),
  /** The tunnel server asked for, for example `https://localtunnel.me`. */
  server: z.string(),
  /** The name wished for, or null for a random one. */
  wishedName: z.string().nullable(),
  /** `https://…` without a trailing slash; null while there is none. */
  url: z.string().nullable(),
  /** Since when `state` holds. */
  since: momentSchema,
  /** The last request that we sent to ourselves over the public address; null before the first. */
  lastProbe: z
    .object({ at: momentSchema, isOk: z.boolean(), durationMs: z.number(), detail: z.string().nullable() })
    .nullable(),
  problem: tunnelProblemSchema.nullable(),
  /** When the next attempt to connect starts; null when none is due. */
  nextAttemptAt: momentSchema.nullable(),
});
export type TunnelView = z.infer<typeof tunnelSchema>;

/** Address of a tunnel server: http or https, no path. */
export const tunnelServerSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .transform((text) => text.replace(/\/+$/, ''));

/** What localtunnel allows in a name: 4 to 63 lower-case letters, digits and inner hyphens. */
export const tunnelNameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$/, 'A name has 4 to 63 lower-case letters, digits or inner "-".');

export const tunnel = {
  get: oc.route({ method: 'GET', path: '/tunnel', tags: ['Tunnel'] }).output(tunnelSchema),
  start: oc
    .route({
      method: 'POST',
      path: '/tunnel/start',
      tags: ['Tunnel'],
      description:
        'What is given is saved and used from now on. Answers at once; watch `GET /tunnel` or `/live`.',
    })
    .input(
      z
        .object({
          provider: z.enum(TUNNEL_PROVIDERS).optional(),
          server: tunnelServerSchema.optional(),
          wishedName: tunnelNameSchema.nullable().optional(),
        })
        .optional(),
    )
    .output(tunnelSchema),
  stop: oc.route({ method: 'POST', path: '/tunnel/stop', tags: ['Tunnel'] }).output(tunnelSchema),
};
