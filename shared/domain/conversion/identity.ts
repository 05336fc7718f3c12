/** When two postbacks are about the same business fact. Pure. */
import type { RepeatRules } from '../postback/mapping.ts';
import type { PostbackEvent } from './event.ts';

export type ConversionIdentity =
  /** At most one of a family for a click, whatever transaction ids its postbacks have; see `once-only.ts`. */
  | { readonly kind: 'once'; readonly family: string; readonly key: string }
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

/** What a person does once for a click, as long as the network's rule says so. */
export const ONCE_ONLY_EVENTS = [
  'install',
  'registration',
  'first_deposit',
  'lead',
] as const satisfies readonly PostbackEvent[];

const ONCE_ONLY: ReadonlySet<PostbackEvent> = new Set(ONCE_ONLY_EVENTS);

/**
 * What happens once for a click is one conversion; of other events the transaction id decides where there is one;
 * without it the network's rule: once per click id, or by amount within a time. A lead and its sale are one
 * conversion, and so move each other.
 */
export function conversionIdentity(input: IdentityInput, rules: RepeatRules): ConversionIdentity {
  const { event, transactionId } = input;
  const family = conversionFamily(event, input.eventWord);
  const isOnce = rules.oncePerClick.includes(event);
  if (transactionId !== null) {
    const key = `${family}|tx:${transactionId}`;
    // A sale may be the one that a lead of the click has become.
    const isOneOfFamily = event === 'sale' || (isOnce && ONCE_ONLY.has(event));
    return isOneOfFamily ? { kind: 'once', family, key } : { kind: 'exact', key };
  }
  if (isOnce) {
    const key = `${family}|once`;
    return event === 'sale' || ONCE_ONLY.has(event) ? { kind: 'once', family, key } : { kind: 'exact', key };
  }
  const key = `${family}|amount:${input.payoutMicros ?? 'unknown'}`;
  return { kind: 'windowed', key, windowMs: rules.windowMinutes * 60_000 };
}

/** Events of one family are stages of one conversion: a lead becomes a sale. */
export function conversionFamily(event: PostbackEvent, eventWord: string | null): string {
  if (event === 'lead' || event === 'sale') return 'order';
  // Two custom events of other names are two facts.
  return event === 'custom' ? `custom:${(eventWord ?? '').trim().toLowerCase()}` : event;
}
