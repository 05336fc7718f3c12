/** What the decision on a postback takes and gives. */
import type { ConversionId, NetworkId, PostbackId } from '../ids.ts';
import type { RefundRule } from '../postback/mapping.ts';
import type { ParsedPostback } from '../postback/parsed-postback.ts';
import type { Conversion, ToldPostback } from './conversion.ts';
import type { DeliveryDecision, KnownDelivery, PlanningContext } from './delivery-decision.ts';
import type { ConversionQuestion } from './find-conversion.ts';
import type { Relation } from './relation.ts';
import type { UnmatchedReason } from './taken-back.ts';

/** A conversion that is there, with what is asked of it only where it matters. */
export interface KnownConversion {
  readonly conversion: Conversion;
  /** Its postbacks as they are kept, oldest first, at most one more than `MAX_STORY`. */
  readonly history: () => readonly ToldPostback[];
  readonly deliveries: () => readonly KnownDelivery[];
}

/** The postback as it is kept: what an earlier reading made of it, if there was one. */
export interface DecidedPostback extends ToldPostback {
  /** Of a test network, or a test that the person sent. */
  readonly test: boolean;
  readonly conversionId: ConversionId | null;
  readonly relation: Relation | null;
}

/** What holds a postback that reads well by itself, because of what its click has already. */
export type Objection =
  | {
      readonly kind: 'second';
      /** Transaction ids of the one that came before. */
      readonly ids: readonly string[];
      /** The network's ids are another one for each message. */
      readonly isIdPerMessage: boolean;
    }
  /** Its transaction id takes back the conversion of this one, and the network's rule is to hold that. */
  | { readonly kind: 'reversal'; readonly id: string }
  /** It takes a conversion back, and which one cannot be told. */
  | { readonly kind: 'unmatched'; readonly why: UnmatchedReason };

export interface PostbackInput extends PlanningContext {
  readonly postback: DecidedPostback;
  readonly parsed: ParsedPostback;
  /** Null for one that no network takes. */
  readonly network: {
    readonly id: NetworkId;
    readonly test: boolean;
    readonly holdWords: readonly string[];
    /** What a refund means to it. */
    readonly refunds: RefundRule;
  } | null;
  readonly question: ConversionQuestion;
  /** The answer to the question: the conversion that it is about; null where it would begin one. */
  readonly target: KnownConversion | null;
  /** Why it is about none although its click and event are known; null for most. */
  readonly objection: Objection | null;
  /** The conversion that an earlier reading put it to; may be the target. */
  readonly previous: KnownConversion | null;
  /** When what it tells was told: now for one that has just come, whatever the clock did meanwhile. */
  readonly toldAtMs: number;
  readonly newConversionId: () => ConversionId;
}

/** Where a postback ended up. */
export interface Placement {
  readonly conversionId: ConversionId | null;
  /** The first postback of the conversion, when this one only repeats it. */
  readonly duplicateOf: PostbackId | null;
  readonly relation: Relation | null;
}

export const NO_PLACEMENT: Placement = { conversionId: null, duplicateOf: null, relation: null };

/** One conversion as it will be. */
export interface ConversionDecision {
  readonly kind: 'create' | 'update';
  readonly conversion: Conversion;
  /** What the postbacks about it did, where the story was told anew. */
  readonly relations: ReadonlyMap<PostbackId, Relation>;
  readonly deliveries: DeliveryDecision;
}

export interface Decision {
  /** With the event that a postback which only rates took from its conversion. */
  readonly parsed: ParsedPostback;
  readonly place: Placement;
  /** The one that it is about and the one that it left, as far as they change. */
  readonly conversions: readonly ConversionDecision[];
  /** Entries by hand that are about the postback's conversion now: nothing else is left of what they were about. */
  readonly movedEntries: readonly PostbackId[];
  /** It began a conversion: held postbacks of its click that only rate can be about it. */
  readonly mayFreeHeld: boolean;
  /** A conversion made room: held postbacks that were a second one beside it may be the first now. */
  readonly mayFreeSecond: boolean;
}

/** Where one postback stands in a conversion. */
export function placeIn(conversion: Conversion, relation: Relation): Placement {
  return {
    conversionId: conversion.id,
    duplicateOf: relation.kind === 'repeat' ? conversion.firstPostbackId : null,
    relation,
  };
}
