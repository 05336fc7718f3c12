/** What a person said of a conversion, and what of it is as they said. The rules are in `by-hand.ts`. */
import type { ConversionStatus, PostbackEvent } from './event.ts';

/** What can be corrected. An amount and its currency are one. */
export const HAND_PARTS = ['event', 'status', 'payout'] as const;
export type HandPart = (typeof HAND_PARTS)[number];

/** Of an entry by hand what a postback does not have. Its values are where those of a postback are. */
export interface ByHand {
  /** It adds a conversion whose postback never came; all others are about one that is there. */
  readonly isAdded: boolean;
  /** What it says; its other values are as they were. */
  readonly says: readonly HandPart[];
  /** It voids the conversion, or takes that back; null where it says nothing of it. */
  readonly isVoid: boolean | null;
}

/** What of a conversion is as the person said. Each part has what the network had said of it; null: not corrected. */
export interface Corrections {
  readonly event: PostbackEvent | null;
  readonly status: RatedStatus | null;
  readonly payout: { readonly micros: number | null; readonly currency: string | null } | null;
  readonly isVoid: boolean;
}

export interface RatedStatus {
  readonly status: ConversionStatus | null;
  readonly isOnHold: boolean;
}
