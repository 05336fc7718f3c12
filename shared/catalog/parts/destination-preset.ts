/** How an entry of `destinations` is written down. */
import type {
  DestinationPreset,
  PresetConstant,
  PresetGroup,
} from '../../domain/forward/destination-preset.ts';
import type { Certainty } from '../../domain/network/network-preset.ts';
import { certaintyOf } from './pages.ts';

/** The id is the name of the file, without `.ts`. */
interface DestinationFacts extends Omit<
  DestinationPreset,
  'what' | 'constants' | 'traps' | 'isSafeToRepeat' | 'certainty'
> {
  readonly what: string;
  readonly constants?: readonly (Omit<PresetConstant, 'what'> & { readonly what: string })[];
  /** Only where the other side says that it counts a repeated event once. */
  readonly isSafeToRepeat?: true;
  /** Whole sentences: what goes wrong, and what to do. */
  readonly traps?: readonly string[];
  /** Only where it is not what the first source alone would give. */
  readonly certainty?: Certainty;
}

/** Rented apps and trackers answer 200 to everything: there a text that says error is a failure from the start. */
const ANSWERS_200: ReadonlySet<PresetGroup> = new Set(['rented_app', 'tracker']);

/** Fills an entry up; the certainty follows the first source unless it is given. */
export function destinationPreset({ what, constants, traps, ...facts }: DestinationFacts): DestinationPreset {
  return {
    isSafeToRepeat: false,
    certainty: certaintyOf(facts.sources[0]),
    ...facts,
    ...(ANSWERS_200.has(facts.group) ? { rules: { errorText: 'fail', ...facts.rules } } : {}),
    what: { en: what },
    constants: (constants ?? []).map((constant) => ({ ...constant, what: { en: constant.what } })),
    traps: (traps ?? []).map((en) => ({ en })),
  };
}
