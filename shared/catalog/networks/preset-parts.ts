/** What the entries of this folder are written with: each states only what is known, the rest is filled in. */
import type { ConversionStatus, PostbackEvent } from '../../domain/conversion/event.ts';
import type {
  Certainty,
  LocalText,
  NetworkPreset,
  PresetSource,
  PresetTokens,
} from '../../domain/network/network-preset.ts';

const CHECKED = '2026-11';
const ORBITRA = 'https://github.com/fenjo26/Orbitra.link';

/** Words by what they mean: `{ approved: ['1', 'paid'] }`. Shorter to read than the other way round. */
type ValuesByMeaning<Meaning extends string> = Partial<Record<Meaning, readonly string[]>>;

/** An entry as it is written down; what is left out is not known. */
interface KnownFacts extends Partial<
  Pick<
    NetworkPreset,
    | 'aliases'
    | 'holdWords'
    | 'kind'
    | 'clickIdLimit'
    | 'fixedEvent'
    | 'fixedCurrency'
    | 'eventUrls'
    | 'amounts'
    | 'sends'
    | 'answerBody'
    | 'onFailure'
  >
> {
  readonly id: string;
  readonly name: string;
  /** Parameters of the offer link that carry the click id, best first. */
  readonly link: readonly string[];
  readonly tokens: Partial<PresetTokens> & Pick<PresetTokens, 'clickId'>;
  readonly events?: ValuesByMeaning<PostbackEvent>;
  readonly statuses?: ValuesByMeaning<ConversionStatus>;
  readonly traps?: readonly string[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
  /** Only where it is not what the first source alone would give. */
  readonly certainty?: Certainty;
}

/** Fills an entry up: tokens that are not known become null, the certainty follows the first source. */
export function preset(facts: KnownFacts): NetworkPreset {
  const { link, tokens, events, statuses, traps, ...told } = facts;
  return {
    kind: 'network',
    fixedEvent: null,
    fixedCurrency: null,
    eventUrls: [],
    certainty: certaintyOf(facts.sources[0]),
    ...told,
    linkParameters: link,
    tokens: {
      event: null,
      status: null,
      payout: null,
      currency: null,
      transactionId: null,
      ...tokens,
    },
    events: meaningByValue(events ?? {}),
    statuses: meaningByValue(statuses ?? {}),
    traps: (traps ?? []).map((en): LocalText => ({ en })),
  };
}

function certaintyOf(source: PresetSource): Certainty {
  if (source.grade === 'vendor') return 'sure';
  return source.grade === 'tracker' ? 'likely' : 'weak';
}

function meaningByValue<Meaning extends string>(words: ValuesByMeaning<Meaning>): Record<string, Meaning> {
  const meanings: Record<string, Meaning> = {};
  for (const meaning in words) for (const word of words[meaning] ?? []) meanings[word] = meaning;
  return meanings;
}

/** A page of the vendor itself. */
export function vendorPage(url: string): PresetSource {
  return { grade: 'vendor', url, checked: CHECKED };
}

/** A template that a tracker or service publishes for the network. */
export function trackerPage(url: string): PresetSource {
  return { grade: 'tracker', url, checked: CHECKED };
}

/** Somebody else's preset or live example. */
export function otherPage(url: string): PresetSource {
  return { grade: 'third_party', url, checked: CHECKED };
}

/** Keitaro's template for the network, as the open tracker Orbitra republishes it. */
export const KEITARO_TEMPLATE = trackerPage(ORBITRA);
/** A preset that the makers of Orbitra typed by hand. */
export const TYPED_BY_HAND = otherPage(ORBITRA);
/** General knowledge: no page was seen. */
export const NO_SOURCE: PresetSource = { grade: 'unsourced', url: null, checked: CHECKED };
