/** How an entry of `apps`, rented apps and landing pages, is written down. */
import type { AppPreset } from '../../domain/link/app-preset.ts';
import type { Certainty } from '../../domain/network/network-preset.ts';
import { certaintyOf } from './pages.ts';

/** The id is the name of the file, without `.ts`. */
interface AppFacts extends Omit<AppPreset, 'traps' | 'certainty'> {
  /** Whole sentences: what goes wrong, and what to do. */
  readonly traps: readonly string[];
  /** Only where it is not what the first source alone would give. */
  readonly certainty?: Certainty;
}

/** Fills an entry up; the certainty follows the first source unless it is given. */
export function appPreset({ traps, ...facts }: AppFacts): AppPreset {
  return { certainty: certaintyOf(facts.sources[0]), ...facts, traps: traps.map((en) => ({ en })) };
}
