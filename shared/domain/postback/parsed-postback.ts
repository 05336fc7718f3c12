/** What is read out of a postback, and what is known before it is read. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { IsGuess } from './guesses.ts';
import type { Origins } from './pick-field.ts';
import type { Problem } from './problem.ts';

export interface ParsedPostback {
  /** Opaque: exactly as sent, never trimmed, its case never changed. */
  readonly clickId: string | null;
  readonly event: PostbackEvent | null;
  readonly eventWord: string | null;
  readonly status: ConversionStatus | null;
  readonly statusWord: string | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  /**
   * It takes a conversion back, or a part of it. An amount below zero is what is taken, one above zero what is left of
   * the conversion unless it is its whole sum.
   */
  readonly isTakenBack: boolean;
  /** When it happened by the network's clock, UTC milliseconds. */
  readonly occurredAtMs: number | null;
  readonly origins: Origins;
  readonly problems: readonly Problem[];
  /** A fatal problem holds it back from forwarding, until the person releases it. */
  readonly isHeld: boolean;
}

/** What the person said when they released a held postback. */
export interface Release {
  /** The event it stands for, where its own was missing or unknown. */
  readonly event: PostbackEvent | null;
}

/** What is known of the network beside its mapping. */
export interface NetworkKnowledge {
  /** Its macros as it spells them, for the words of a fix. */
  readonly macros: readonly string[];
  /** The macro that gives the click id back, where it is known. */
  readonly clickIdMacro: string | null;
  /** Macros that give back what a parameter of the link held, such as `{sub1}`. */
  readonly linkMacros: readonly string[];
  /** The longest click id that its link takes, in characters, where that is known. */
  readonly clickIdLimit: number | null;
  /** Parameters whose transaction id is that of the click, in lower case: it tells no conversions apart. */
  readonly clickTransactionNames: readonly string[];
  /** What is read only because many networks call it so, until the person confirms it. */
  readonly isGuess: IsGuess;
  /** Parameters that carry the click id in links made here, in lower case. */
  readonly idParameters: ReadonlySet<string>;
}

export const NOTHING_KNOWN: NetworkKnowledge = {
  macros: [],
  clickIdMacro: null,
  linkMacros: [],
  clickIdLimit: null,
  clickTransactionNames: [],
  isGuess: () => false,
  idParameters: new Set(),
};

/** What is read of a postback that nobody has read yet. */
export const NOTHING_READ: ParsedPostback = {
  clickId: null,
  event: null,
  eventWord: null,
  status: null,
  statusWord: null,
  payoutMicros: null,
  currency: null,
  transactionId: null,
  isTakenBack: false,
  occurredAtMs: null,
  origins: {},
  problems: [],
  isHeld: false,
};
