/** A way out for what the desk tells its owner. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';

/** Plain text: a channel shows it as it is, nothing in it is markup. */
export interface ChannelMessage {
  /** The same at every retry and edit of this message. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly picture: { readonly png: Uint8Array; readonly alt: string } | null;
}

export type SendOutcome =
  /** `receipt` names the message for an edit; null where it cannot be edited. `problem`: it did not arrive everywhere. */
  | { readonly kind: 'sent'; readonly receipt: string | null; readonly problem?: ChannelProblem }
  /** It may have arrived: no answer was heard. */
  | { readonly kind: 'unknown'; readonly problem: ChannelProblem }
  /** Not now; `afterMs` is what the other side asked for, or null. */
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly problem: ChannelProblem }
  /** Never with this message or this target, until a person changes something. */
  | { readonly kind: 'refused'; readonly problem: ChannelProblem };

/** A part of the message arrived: with this receipt an edit goes on behind it, also after a crash. */
export type NoteProgress = (receipt: string) => void;

export interface Channel {
  readonly send: (
    message: ChannelMessage,
    signal: AbortSignal,
    noteProgress?: NoteProgress,
  ) => Promise<SendOutcome>;
  /** Null where what was sent cannot be changed. */
  readonly edit:
    | ((
        receipt: string,
        message: ChannelMessage,
        signal: AbortSignal,
        noteProgress?: NoteProgress,
      ) => Promise<SendOutcome>)
    | null;
}
