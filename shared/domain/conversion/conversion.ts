/** A conversion: the business fact that postbacks are about, as it is kept. */
import type { ConversionId, NetworkId, PostbackId } from '../ids.ts';
import type { ConversionStatus, PostbackEvent } from './event.ts';
import type { ByHand, Corrections } from './hand-entry.ts';

export interface Conversion {
  readonly id: ConversionId;
  readonly networkId: NetworkId;
  readonly clickId: string;
  readonly event: PostbackEvent;
  /** What tells it from other conversions of the click, see `identity.ts`. */
  readonly identity: string;
  readonly status: ConversionStatus | null;
  /** The network holds it back for now; its status is pending then. */
  readonly isOnHold: boolean;
  /** Millionths of `currency`; null when unknown. */
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly firstPostbackId: PostbackId;
  readonly lastPostbackId: PostbackId;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly test: boolean;
  /** How many postbacks are about it; one that was added by hand counts as one, a correction does not. */
  readonly postbackCount: number;
  /** From 1; see `version.ts`. */
  readonly version: number;
  /**
   * Set when a new reading of its postbacks left none that is about it, or when the person voided it: counted nowhere.
   */
  readonly voidedAtMs: number | null;
  /** What of it is as the person said; null for nearly all. */
  readonly corrections: Corrections | null;
}

/** What one postback, or one entry by hand, tells about its conversion. */
export interface ToldPostback {
  readonly id: PostbackId;
  readonly receivedAtMs: number;
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  readonly statusWord: string | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  /** It takes the conversion back, or a part of it, see `taken-back.ts`. */
  readonly isTakenBack: boolean;
  /** Null for a postback. */
  readonly byHand: ByHand | null;
}
