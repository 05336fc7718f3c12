/** A request that a person sends in a network's place: edited from one that came, or saved to be sent again. */
import { z } from 'zod';

export const SENT_METHODS = ['GET', 'POST', 'PUT'] as const;

export const SENT_LIMITS = { target: 16_384, body: 262_144, headers: 60, headerValue: 8_192 } as const;

/** Stands in a target where the network's key is: a saved one works on after the key was replaced. */
export const KEY_MARK = '{key}';

export const sentRequestSchema = z.object({
  method: z.enum(SENT_METHODS),
  /** Path and query, with `{key}` for the network's key. */
  target: z
    .string()
    .max(SENT_LIMITS.target)
    .regex(/^\/[!-~]*$/),
  headers: z
    .array(
      z.tuple([
        z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/),
        z
          .string()
          .max(SENT_LIMITS.headerValue)
          .regex(/^[^\r\n\0]*$/),
      ]),
    )
    .max(SENT_LIMITS.headers),
  bodyBase64: z.base64().max(Math.ceil(SENT_LIMITS.body / 3) * 4),
});
export type SentRequest = z.infer<typeof sentRequestSchema>;
