/** An admitted request as the gate keeps it until the engine has it: what crosses from one process to the other. */
import { z } from 'zod';
import { SIGNED_BYTES } from '../../../shared/domain/access/signature.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import { BODY_STATES } from '../../../shared/domain/postback/fields.ts';

/**
 * The key that a request was recognised by. `place` says where it stood: `path` or `query` where it belongs;
 * for a misplaced one `path`, or the name of the parameter.
 */
export const usedKeySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('present'), place: z.string(), isMisplaced: z.boolean() }),
  z.object({ kind: z.literal('replaced'), digest: z.string(), place: z.string(), isMisplaced: z.boolean() }),
]);
export type UsedKey = z.infer<typeof usedKeySchema>;

/** All of a request but its bytes. */
export const requestFactsSchema = z.object({
  method: z.string(),
  /** Null for one without a key that no network takes. */
  networkId: networkIdSchema.nullable(),
  test: z.boolean(),
  key: usedKeySchema,
  /** Of the rules that admitted it. Later ones do not undo that. */
  rulesVersion: z.number().int().nonnegative(),
  /** One that was found right; null where its network signs nothing, or nobody could tell. */
  signature: z.object({ bytes: z.enum(SIGNED_BYTES), digest: z.string() }).nullable(),
  /** Its network wants a signature, and nobody here had the secret to check it. */
  isSignatureUnchecked: z.boolean(),
  bodyState: z.enum(BODY_STATES),
  remoteAddress: z.string().nullable(),
  isTunneled: z.boolean(),
  /** The names that the sender called, such as the `Host` header. */
  hosts: z.array(z.string()),
  /** Sent by this program to itself, with a token that it carried once. */
  isOwnTest: z.boolean(),
  /** Another one after each start of the computer; null where the system has none. */
  bootId: z.string().nullable(),
});
export type RequestFacts = z.infer<typeof requestFactsSchema>;

export interface SpooledRequest {
  /** By the clock that people set. UTC milliseconds. */
  readonly receivedAtMs: number;
  /** Milliseconds since the computer started, sleep included. Nobody sets that clock. */
  readonly uptimeMs: number;
  readonly facts: RequestFacts;
  /** Request line and headers, without the values of credentials. */
  readonly head: Buffer;
  readonly body: Buffer;
}

/** The number that a request has in its source, counted from 1. */
export interface NumberedRequest extends SpooledRequest {
  readonly sequence: number;
}
