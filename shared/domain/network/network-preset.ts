/**
 * What is known of a network or platform before it sends anything: data, one file each, in
 * `shared/catalog/networks`. Every preset is a starting point that the person can edit once it is chosen.
 */
import type { FailureRule } from '../outage/gap-meaning.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';

/**
 * Where a fact was read:
 * `vendor` the vendor's own documentation · `tracker` a tracker's or service's published template for it
 * · `third_party` somebody else's preset or live example · `unsourced` general knowledge, no page seen.
 */
export type SourceGrade = 'vendor' | 'tracker' | 'third_party' | 'unsourced';

export interface PresetSource {
  readonly grade: SourceGrade;
  /** Address of the page or file; null only for `unsourced`. */
  readonly url: string | null;
  /** Month in which it was read, for example `2026-11`. */
  readonly checked: string;
}

/** How far to trust the entry: `sure` vendor pages agree · `likely` a template that is in use · `weak` sources disagree or are missing. */
export type Certainty = 'sure' | 'likely' | 'weak';

/** A sentence for people. Other languages give theirs by the English one: `shared/text/preset-text.ts`. */
export interface LocalText {
  readonly en: string;
}

/** A macro exactly as the network spells it, brackets included: `{sub1}`, `#s2#`, `${visit_id}`. */
export type MacroText = string;

/** The macros of the network's postback; null where it has none for this. */
export interface PresetTokens {
  readonly clickId: MacroText;
  readonly event: MacroText | null;
  readonly status: MacroText | null;
  readonly payout: MacroText | null;
  readonly currency: MacroText | null;
  readonly transactionId: MacroText | null;
}

/** One postback URL of a network that has no macro for the event: the person pastes one URL for each. */
export interface EventUrl {
  readonly event: PostbackEvent;
  /** Set where the URL also stands for a rating, for example a URL for rejected leads only. */
  readonly status?: ConversionStatus;
  /** The network's own name for the place where this URL is pasted, for example `First deposit`. */
  readonly label: string;
}

/** How long a value may be that the network takes in a parameter of the offer link, and who says so. */
export interface LinkParameterLimit {
  /** Name of the parameter; null for each. */
  readonly parameter: string | null;
  /** In characters. */
  readonly maxLength: number;
  readonly source: PresetSource;
}

/** What a network does with a postback that does not reach us, and who says so. */
export type OnFailure = FailureRule & { readonly words: LocalText; readonly source: PresetSource };

export interface NetworkPreset {
  /** Lower case, digits and `-`; never changed once released, because saved networks name it. */
  readonly id: string;
  readonly name: string;
  /** Other names that people search by. */
  readonly aliases?: readonly string[];
  /**
   * `network` · `platform` which many networks rent: what holds for every network on it · `tracker` which sends
   * postbacks to its traffic source, which is us · `app_service` a Telegram funnel or app analytics: it stands
   * between the network and us, or reports the app itself.
   */
  readonly kind: 'network' | 'platform' | 'tracker' | 'app_service';
  /** Parameters of the offer link that carry the click id, best first; empty when not known. */
  readonly linkParameters: readonly string[];
  /** The longest click id that the link parameter takes, in characters, where a source says so. */
  readonly clickIdLimit?: number;
  readonly parameterLimits?: readonly LinkParameterLimit[];
  readonly tokens: PresetTokens;
  /**
   * What fills the event or status by words, lower case. The same word may stand in both:
   * `reg_confirmed` is a registration and approved.
   */
  readonly events: Readonly<Record<string, PostbackEvent>>;
  readonly statuses: Readonly<Record<string, ConversionStatus>>;
  /** Pending words that mean "held back for now" without saying hold. */
  readonly holdWords?: readonly string[];
  /** The event of every postback that names none; null where postbacks name it or each has its own URL. */
  readonly fixedEvent: PostbackEvent | null;
  /** ISO code in capitals, for networks that always pay in one currency and send none. */
  readonly fixedCurrency: string | null;
  /** Where there is no macro for the event: the URLs to paste. Empty otherwise. */
  readonly eventUrls: readonly EventUrl[];
  /** How amounts are written: `auto` reads `12.5`, `12,50` and `1 234,56`; the others say what `1,234` is. */
  readonly amounts?: 'auto' | 'comma_decimals' | 'dot_decimals' | 'cents';
  /** Names of parameters that the network sends by itself in a format it fixes (no macros), by field. */
  readonly sends?: Partial<Record<keyof PresetTokens, readonly string[]>>;
  /**
   * Set where its transaction id is that of the click and the same for all conversions of it: it tells none apart,
   * and is only carried along for questions to the network.
   */
  readonly transactionIdIs?: 'click';
  /** The answer body the network insists on, where it does. */
  readonly answerBody?: string;
  /** What it does with a postback that does not reach us; left out where nobody says. */
  readonly onFailure?: OnFailure;
  /** Quirks and traps, in plain words, with what to do. */
  readonly traps: readonly LocalText[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
  readonly certainty: Certainty;
}
