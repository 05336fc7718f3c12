/** How an entry of `networks` is written down: it states only what is known, the rest is filled in. */
import type { ConversionStatus, PostbackEvent } from '../../domain/conversion/event.ts';
import type {
  Certainty,
  NetworkPreset,
  PresetSource,
  PresetTokens,
} from '../../domain/network/network-preset.ts';
import type { FailureRule } from '../../domain/outage/gap-meaning.ts';
import { certaintyOf } from './pages.ts';

/** Words by what they mean: `{ approved: ['1', 'paid'] }`. Shorter to read than the other way round. */
type ValuesByMeaning<Meaning extends string> = Partial<Record<Meaning, readonly string[]>>;

/** What is known of a network; what is left out is not known. `docs/adding-a-network.md` explains each field. */
interface NetworkDescription extends Partial<
  Pick<
    NetworkPreset,
    | 'aliases'
    | 'holdWords'
    | 'kind'
    | 'clickIdLimit'
    | 'parameterLimits'
    | 'fixedEvent'
    | 'fixedCurrency'
    | 'eventUrls'
    | 'amounts'
    | 'sends'
    | 'transactionIdIs'
    | 'answerBody'
  >
> {
  /** The name of the file, without `.ts`. */
  readonly id: string;
  readonly name: string;
  /** Parameters of the offer link that carry the click id, best first. */
  readonly link: readonly string[];
  readonly tokens: Partial<PresetTokens> & Pick<PresetTokens, 'clickId'>;
  readonly events?: ValuesByMeaning<PostbackEvent>;
  readonly statuses?: ValuesByMeaning<ConversionStatus>;
  /** What it does with a postback that does not reach us, in a form to reckon with and in words. */
  readonly onFailure?: FailureRule & { readonly words: string; readonly source: PresetSource };
  /** Whole sentences: what goes wrong, and what to do. */
  readonly traps?: readonly string[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
  /** Only where it is not what the first source alone would give. */
  readonly certainty?: Certainty;
}

/** Fills an entry up: tokens that are not known become null, the certainty follows the first source. */
export function networkPreset(facts: NetworkDescription): NetworkPreset {
  const { link, tokens, events, statuses, traps, onFailure, ...told } = facts;
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
    ...(onFailure === undefined ? {} : { onFailure: { ...onFailure, words: { en: onFailure.words } } }),
    traps: (traps ?? []).map((en) => ({ en })),
  };
}

function meaningByValue<Meaning extends string>(words: ValuesByMeaning<Meaning>): Record<string, Meaning> {
  const meanings: Record<string, Meaning> = {};
  for (const meaning in words) for (const word of words[meaning] ?? []) meanings[word] = meaning;
  return meanings;
}
