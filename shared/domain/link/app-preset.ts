/** What stands between the ad and the offer link: a rented app, a landing page, or nothing. Data. */
import type { NamingFormat } from './naming.ts';
import type { Certainty, LocalText, PresetSource } from '../network/network-preset.ts';

export interface AppPreset {
  /** Lower case, digits and `-`; never changed once released, because saved links name it. */
  readonly id: string;
  readonly name: string;
  /**
   * `rented_app` opens the offer link itself and learns the subs from the naming or a deeplink ·
   * `landing` is a page that the ad links to and that opens the offer link · `direct` is nothing in between:
   * the ad carries the offer link, and its macros are those of the traffic source.
   */
  readonly kind: 'rented_app' | 'landing' | 'direct';
  /** The macro for the click id that it fills in in the offer link; null where the person has to say it. */
  readonly idMacro: string | null;
  /** Further macros that it fills in in the offer link. */
  readonly macros: readonly string[];
  /** How it wants campaign name or deeplink; a guess to be confirmed where `certainty` is weak. */
  readonly naming: NamingFormat | null;
  readonly traps: readonly LocalText[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
  readonly certainty: Certainty;
}
