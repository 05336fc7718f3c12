/** What the entries of this folder are written with: each states only what is known, the rest is filled in. */
import type { ConversionStatus, PostbackEvent } from '../../domain/words.ts';
import type {
  Certainty,
  EventUrl,
  LocalText,
  NetworkPreset,
  PresetSource,
  PresetTokens,
} from '../network-preset.ts';

const CHECKED = '2026-11';
const ORBITRA = 'https://github.com/fenjo26/Orbitra.link';

/** Words by what they mean: `{ approved: ['1', 'paid'] }`. Shorter to read than the other way round. */
type WordsByMeaning<Meaning extends string> = Partial<Record<Meaning, readonly string[]>>;

/** An entry as it is written down; what is left out is not known. */
interface KnownFacts extends Partial<
  Pick<
    NetworkPreset,
    | 'aliases'
    | 'kind'
    | 'clickIdLimit'
    | 'fixedEvent'
    | 'fixedCurrency'
    | 'eventUrls'
    | 'amounts'
    | 'sends'
    | 'answerBody'
  >
> {
  readonly id: string;
  readonly name: string;
  /** Parameters of the offer link that carry the click id, best first. */
  readonly link: readonly string[];
  readonly tokens: Partial<PresetTokens> & Pick<PresetTokens, 'clickId'>;
  readonly events?: WordsByMeaning<PostbackEvent>;
  readonly statuses?: WordsByMeaning<ConversionStatus>;
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
    events: meaningByWord(events ?? {}),
    statuses: meaningByWord(statuses ?? {}),
    traps: (traps ?? []).map((en): LocalText => ({ en })),
  };
}

function certaintyOf(source: PresetSource): Certainty {
  if (source.grade === 'vendor') return 'sure';
  return source.grade === 'tracker' ? 'likely' : 'weak';
}

function meaningByWord<Meaning extends string>(words: WordsByMeaning<Meaning>): Record<string, Meaning> {
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

export const REGISTRATION_URL: EventUrl = { event: 'registration', label: 'Registration' };
export const FIRST_DEPOSIT_URL: EventUrl = { event: 'first_deposit', label: 'First deposit' };
export const DEPOSIT_URL: EventUrl = { event: 'deposit', label: 'Deposit' };
/** What nearly every casino and bookmaker offers where it has no macro for the event. */
export const CASINO_URLS: readonly EventUrl[] = [REGISTRATION_URL, FIRST_DEPOSIT_URL, DEPOSIT_URL];

/** One URL for each rating of a lead, where the network has no macro for the status. */
export const LEAD_URLS: readonly EventUrl[] = [
  { event: 'lead', status: 'pending', label: 'New lead' },
  { event: 'lead', status: 'approved', label: 'Approved lead' },
  { event: 'lead', status: 'rejected', label: 'Rejected lead' },
];

/** The numbers that Affise and the networks on it send as `{status}`. */
export const AFFISE_STATUSES = { approved: ['1'], pending: ['2', '5'], rejected: ['3'] } as const;

/** Traps that many networks share. */
export const URL_PER_EVENT =
  'The network has no macro for the event: paste one URL for each event, each at its own place in the cabinet.';
export const NOT_CHECKED =
  'Somebody typed this preset by hand and nobody checked it against the cabinet: compare each macro before you save.';
export const ALL_ARE_LEADS =
  'The postback does not say what happened: each one is taken for a lead. Change it if your offer pays for something else.';
export const GOAL_IS_THEIRS =
  'What {goal} says is up to the network, often a bare number: open the first postback of each goal and give its word a meaning.';
export const GOAL_NUMBERS_GUESSED =
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that holds for your offer.';
