/** Who may send in a network's name: its keys, the addresses it sends from, its signature. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema } from '../domain/ids.ts';
import { parseIpRange } from '../domain/access/ip.ts';
import { SIGNED_BYTES } from '../domain/access/signature.ts';
import { isoTimeSchema, okSchema } from './common.ts';

export const SIGNATURE_ENCODINGS = ['hex', 'base64'] as const;

/** How long a replaced key goes on working. */
export const GRACE_HOURS = { min: 0, max: 720, usual: 72 } as const;
const MAX_RANGES = 200;

const ipRangeSchema = z
  .string()
  .trim()
  .max(100)
  .refine(
    (text) => parseIpRange(text) !== null,
    'An address, or a range such as 203.0.113.0/24 or 2001:db8::/32.',
  );

const signatureHeaderSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,100}$/, 'A header name has letters, digits and "-".');

const signatureShape = {
  /** Name of the header that carries it; `sha256=` before the value is fine. */
  header: signatureHeaderSchema,
  algorithm: z.literal('hmac-sha256'),
  encoding: z.enum(SIGNATURE_ENCODINGS),
  bytes: z.enum(SIGNED_BYTES),
};

const secretSchema = z.string().min(1).max(1_000);

/** What the receiver goes by: with the secret, which is never shown again. */
const accessRulesSchema = z.object({
  allowList: z.array(ipRangeSchema).max(MAX_RANGES),
  signature: z.object({ ...signatureShape, secret: secretSchema }).nullable(),
});
export type AccessRules = z.infer<typeof accessRulesSchema>;

/**
 * What stands in the store, and what an edit gives: without a secret the present one stays. Secrets are sealed
 * apart; older versions left them here.
 */
export const storedAccessRulesSchema = accessRulesSchema.extend({
  signature: z.object({ ...signatureShape, secret: secretSchema.optional() }).nullable(),
});
export type StoredAccessRules = z.infer<typeof storedAccessRulesSchema>;

/** What is left out stays as it is; a signature of null switches it off. */
export const accessEditSchema = storedAccessRulesSchema.partial();
export type AccessEdit = z.infer<typeof accessEditSchema>;

export const accessSchema = z.object({
  /** Empty lets everybody in who has the key. */
  allowList: z.array(z.string()),
  /** The secret stays in the engine. */
  signature: z.object(signatureShape).nullable(),
  /** Replaced keys that still work for a while. */
  oldKeys: z.array(
    z.object({
      /** Its first four characters. */
      beginning: z.string(),
      validUntil: isoTimeSchema,
      lastUsedAt: isoTimeSchema.nullable(),
      useCount: z.number().int(),
    }),
  ),
});
export type Access = z.infer<typeof accessSchema>;

const ofNetwork = z.object({ id: networkIdSchema });

export const access = {
  get: oc
    .route({ method: 'GET', path: '/networks/{id}/access', tags: ['Access'] })
    .input(ofNetwork)
    .output(accessSchema),
  update: oc
    .route({ method: 'PATCH', path: '/networks/{id}/access', tags: ['Access'] })
    .input(ofNetwork.extend(accessEditSchema.shape))
    .output(accessSchema),
  rotateKey: oc
    .route({
      method: 'POST',
      path: '/networks/{id}/key',
      tags: ['Access'],
      summary: 'Give it a new key; the old one works for as long as told',
    })
    .input(
      ofNetwork.extend({
        graceHours: z.number().min(GRACE_HOURS.min).max(GRACE_HOURS.max).default(GRACE_HOURS.usual),
      }),
    )
    .output(accessSchema),
  endOldKeys: oc
    .route({ method: 'DELETE', path: '/networks/{id}/old-keys', tags: ['Access'], summary: 'At once' })
    .input(ofNetwork)
    .output(okSchema),
};
