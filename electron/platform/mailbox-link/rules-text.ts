/** Rules as text that is the same on both sides, so that its digest says whether a mailbox has the ones of now. */
import type { z } from 'zod';
import { receiverRulesSchema } from '../gate-link/gate-messages.ts';
import { digestOf } from './signed-call.ts';

export type PlainRules = z.infer<typeof receiverRulesSchema>;

/** Without secrets of signatures, which never leave the desk. */
export function withoutSignatureSecrets(rules: PlainRules): PlainRules {
  return {
    ...rules,
    networks: rules.networks.map((network) => ({
      ...network,
      signature: network.signature === null ? null : { ...network.signature, secret: null },
    })),
  };
}

export function rulesDigest(rules: PlainRules): string {
  // Parsed ones have their parts in the order of the schema.
  return digestOf(JSON.stringify(receiverRulesSchema.parse(withoutSignatureSecrets(rules))));
}
