/** When two postbacks are about the same business fact. Pure. */
import type { RepeatRules } from '../postback/mapping.ts';
import type { PostbackEvent } from './event.ts';

export type ConversionIdentity =
  /** One conversion per network + click id + this key. */
  | { readonly kind: 'exact'; readonly key: string }
  /** The same fact only if one with this key was heard of within the window; else a new one. */
  | { readonly kind: 'windowed'; readonly key: string; readonly windowMs: number };

export interface IdentityInput {
  readonly event: PostbackEvent;
  readonly eventWord: string | null;
  readonly transactionId: string | null;
  readonly payoutMicros: number | null;
}

/**
 * The transaction id decides where there is one; without it the network's rule: once per click id, or
 * by amount within a time. A lead and its sale are one conversion, and so move each other.
 */
export function conversionIdentity(input: IdentityInput, rules: RepeatRules): ConversionIdentity {
  const family = conversionFamily(input.event, input.eventWord);
  if (input.transactionId !== null) return { kind: 'exact', key: `${family}|tx:${input.transactionId}` };
  if (rules.oncePerClick.includes(input.event)) return { kind: 'exact', key: `${family}|once` };
  const key = `${family}|amount:${input.payoutMicros ?? 'unknown'}`;
  return { kind: 'windowed', key, windowMs: rules.windowMinutes * 60_000 };
}

/** Events of one family are stages of one conversion: a lead becomes a sale. */
function conversionFamily(event: PostbackEvent, eventWord: string | null): string {
  if (event === 'lead' || event === 'sale') return 'order';
  // Two custom events of other names are two facts.
  return event === 'custom' ? `custom:${(eventWord ?? '').trim().toLowerCase()}` : event;
}
