/** The public URL. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PORT_RANGE } from '../domain/port.ts';
import { TUNNEL_STATES } from '../domain/tunnel/tunnel-state.ts';
import { withoutTrailing } from '../domain/without-trailing.ts';
import { isoTimeSchema } from './common.ts';
import { TOKEN_LENGTH } from './limits.ts';
import { SENDER_HEADERS } from './receiver.ts';

export const TUNNEL_PROVIDERS = ['localtunnel', 'ngrok', 'cloudflared', 'ssh', 'own'] as const;

/** Why the address does not work, in words a person can act on. */
const tunnelProblemSchema = z.object({
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
  /** localtunnel: `https://localtunnel.me`; ssh: `[user@]host[:port]`; else empty. */
  server: z.string(),
  /** localtunnel: the requested name, or null for a random one. */
  wishedName: z.string().nullable(),
  /** The address that is the person's own there (domain at ngrok, named tunnel, own server), or null. */
  address: z.string().nullable(),
  /** ssh: port on the server's loopback, or null for the usual one. */
  remotePort: z.number().nullable(),
  /** Stands in after several failures in a row, with what was saved for it; null for none. */
  fallback: z.enum(TUNNEL_PROVIDERS).nullable(),
  /** Who gives the present address: `provider`, or `fallback` while that stands in. */
  usedProvider: z.enum(TUNNEL_PROVIDERS),
  /** `https://…` without a trailing slash; null while there is none. */
  url: z.string().nullable(),
  /** Since when `state` holds. */
  since: isoTimeSchema,
  /** The last request that we sent to ourselves over the public URL; null before the first. */
  lastProbe: z
    .object({ at: isoTimeSchema, isOk: z.boolean(), durationMs: z.number(), detail: z.string().nullable() })
    .nullable(),
  /**
   * What a sender gets that calls like a web browser: found out once for each address, without the header that
   * skips a reminder page. Null before. `fix` is null where such senders reach us.
   */
  browserProbe: z
    .object({ at: isoTimeSchema, isOk: z.boolean(), message: z.string(), fix: z.string().nullable() })
    .nullable(),
  problem: tunnelProblemSchema.nullable(),
  /**
   * Whether the way over the public URL says who sent a request: in which headers, and what follows where in
   * none. Null before the first check, and where the connection itself is the sender's (`own`).
   */
  senders: z
    .object({
      headers: z.array(z.enum(SENDER_HEADERS)),
      problem: z
        .object({ code: z.literal('senders_unknown'), message: z.string(), fix: z.string() })
        .nullable(),
    })
    .nullable(),
  /** When the next attempt to connect starts, sooner if the server is seen before; null when none is due. */
  nextAttemptAt: isoTimeSchema.nullable(),
});
export type TunnelView = z.infer<typeof tunnelSchema>;

/** Address of a tunnel server: http or https, no path. */
export const tunnelServerSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .transform((text) => withoutTrailing(text, '/'));

/** `[user@]host[:port]`; never an option of ssh, because it cannot begin with a hyphen. */
export const sshServerSchema = z
  .string()
  .max(300)
  .regex(/^(?:[A-Za-z0-9_][\w.+-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?$/);

/** A public URL: https, no path. http only on this computer, for trials. */
export const publicUrlSchema = tunnelServerSchema.refine((text) => {
  const { protocol, hostname, pathname } = new URL(text);
  return pathname === '/' && (protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost');
}, 'An address begins with https:// and has no path.');

const remotePortSchema = z.number().int().min(PORT_RANGE.min).max(PORT_RANGE.max);

/** Printable characters without spaces: what copying adds around a token is cut. */
const tokenSchema = z
  .string()
  .trim()
  .regex(/^[\x21-\x7E]*$/)
  .min(TOKEN_LENGTH.min)
  .max(TOKEN_LENGTH.max);

export const tunnelWaySchema = z.object({
  provider: z.enum(TUNNEL_PROVIDERS),
  /** Which of the settings it uses. */
  fields: z.array(z.enum(['server', 'wishedName', 'address', 'remotePort', 'token'])),
  /** What is saved for it. */
  server: z.string(),
  wishedName: z.string().nullable(),
  address: z.string().nullable(),
  remotePort: z.number().nullable(),
  /** Its token as `…` and the last four characters; null when none is saved. The token itself is never shown. */
  token: z.string().nullable(),
  /** The program that it needs and where it is; null when it needs none. */
  program: z.object({ name: z.string(), path: z.string().nullable() }).nullable(),
  needs: z.string(),
  stable: z.string(),
  private: z.string(),
});
export type TunnelWay = z.infer<typeof tunnelWaySchema>;

/** What localtunnel allows in a name: 4 to 63 lower-case letters, digits and inner hyphens. */
export const tunnelNameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$/, 'A name has 4 to 63 lower-case letters, digits or inner "-".');

const serverSchema = z.union([tunnelServerSchema, sshServerSchema]);

/** What is kept for one provider. Null means the usual one, or none. */
export const tunnelWayFields = {
  server: serverSchema.nullable(),
  wishedName: tunnelNameSchema.nullable(),
  address: publicUrlSchema.nullable().default(null),
  remotePort: remotePortSchema.nullable().default(null),
};

/** What is left out stays as it is. */
export const tunnelStartSchema = z
  .object({
    provider: z.enum(TUNNEL_PROVIDERS),
    server: serverSchema,
    wishedName: tunnelNameSchema.nullable(),
    address: publicUrlSchema.nullable(),
    remotePort: remotePortSchema.nullable(),
    fallback: z.enum(TUNNEL_PROVIDERS).nullable(),
    /** Saved for the provider and never shown again; null removes it. */
    token: tokenSchema.nullable(),
  })
  .partial();
export type TunnelStart = z.infer<typeof tunnelStartSchema>;

export const tunnel = {
  get: oc.route({ method: 'GET', path: '/tunnel', tags: ['Tunnel'] }).output(tunnelSchema),
  providers: oc
    .route({
      method: 'GET',
      path: '/tunnel/providers',
      tags: ['Tunnel'],
      description: 'Each way to a public address, what it needs, and what is saved for it.',
    })
    .output(z.object({ items: z.array(tunnelWaySchema) })),
  start: oc
    .route({
      method: 'POST',
      path: '/tunnel/start',
      tags: ['Tunnel'],
      description:
        'What is given is saved and used from now on. Answers at once; watch `GET /tunnel` or `/live`.',
    })
    .input(tunnelStartSchema.optional())
    .output(tunnelSchema),
  stop: oc.route({ method: 'POST', path: '/tunnel/stop', tags: ['Tunnel'] }).output(tunnelSchema),
};
