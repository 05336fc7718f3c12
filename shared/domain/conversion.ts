/** When two postbacks are about the same business fact. */
import type { PostbackEvent } from './words.ts';

/** A repeat without a transaction id within this time, of the same amount, is the same deposit. */
export const REPEAT_WINDOW_MS = 10 * 60_000;

/** Events that happen once per click id: a player registers once and makes one first deposit. */
const ONCE_PER_CLICK: ReadonlySet<PostbackEvent> = new Set(['install', 'registration', 'first_deposit']);

export type ConversionIdentity =
  /** One conversion per network + click id + event + this key. */
  | { readonly kind: 'exact'; readonly key: string }
  /** The same fact only if one with this key was heard of within the window; else a new one. */
  | { readonly kind: 'windowed'; readonly key: string };

export interface IdentityInput {
  readonly event: PostbackEvent;
  readonly eventWord: string | null;
  readonly transactionId: string | null;
  readonly payoutMicros: number | null;
}

/**
 * The rule of a network without one of its own: the transaction id where there is one; without it
 * once per click id for install, registration and first deposit, else by amount within ten minutes.
 */
export function conversionIdentity(input: IdentityInput): ConversionIdentity {
  // Two custom events of other names are two facts.
  const word = input.event === 'custom' ? `${(input.eventWord ?? '').toLowerCase()}|` : '';
  if (input.transactionId !== null) return { kind: 'exact', key: `${word}tx:${input.transactionId}` };
  if (ONCE_PER_CLICK.has(input.event)) return { kind: 'exact', key: `${word}once` };
  return { kind: 'windowed', key: `${word}amount:${input.payoutMicros ?? 'unknown'}` };
}
