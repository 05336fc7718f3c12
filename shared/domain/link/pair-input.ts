/** What the checks of a pair are told. */
import type { AppPreset } from './app-preset.ts';
import type { CabinetUrl } from './network-urls.ts';
import type { ParameterLimit } from './parameter-limit.ts';
import type { SourcePreset } from './source-preset.ts';
import type { PartKey } from './findings.ts';
import type { NetworkFacts } from './network-side.ts';
import type { SiblingLink } from './sibling-link.ts';

export interface PostbackText {
  readonly part: PartKey;
  /** The network's own name for the place; empty for the URL of all events. */
  readonly label: string;
  readonly url: string;
}

export interface PairInput {
  readonly source: SourcePreset;
  readonly app: AppPreset;
  /** The macro that holds the click id in the offer link, as the person says it; empty when not said. */
  readonly idMacro: string;
  readonly network: NetworkFacts | null;
  readonly offerLink: string;
  /** What the ad links to; empty where the ad has no link of ours. */
  readonly adLink: string;
  readonly postbacks: readonly PostbackText[];
  /** Where our postbacks arrive: `https://host` and the network's key; null while no network is chosen. */
  readonly ours: {
    readonly base: string;
    readonly key: string;
    readonly otherKeys: readonly string[];
  } | null;
  /** The network's other links that are in use. */
  readonly siblings: readonly SiblingLink[];
  /** What the person said was pasted into the network's cabinet; empty where nothing is known. */
  readonly pasted: readonly CabinetUrl[];
  /** Every known source, for saying whose macro stands in a link. */
  readonly sources: readonly SourcePreset[];
  readonly limits: readonly ParameterLimit[];
}
