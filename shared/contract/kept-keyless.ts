/** Postbacks without a key that were kept while no network took such, as one network's rules judge them now. */
import { z } from 'zod';

const count = z.number().int().nonnegative();

const keptSenderSchema = z.object({
  /** Null where nobody said who sent it. */
  address: z.string().nullable(),
  count,
  passing: count,
});
export type KeptSender = z.infer<typeof keptSenderSchema>;

export const keptKeylessSchema = z.object({
  count,
  /** So many become the network's when it takes them. */
  passing: count,
  /** Sent from an address that is not on its list. */
  notAllowed: count,
  /** Without its signature, or with a wrong one. */
  badSignature: count,
  senderCount: count,
  /** Those who sent most, at most ten. */
  senders: z.array(keptSenderSchema),
  /** It has neither a list nor a signature, so nothing tells its own postbacks from a stranger's. */
  isAnybodyLetIn: z.boolean(),
});
export type KeptKeyless = z.infer<typeof keptKeylessSchema>;
