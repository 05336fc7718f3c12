/** A network as the contract shows it, with the URLs to paste into its cabinet. */
import { DEFAULT_TOKENS } from '../../../shared/catalog/default-network.ts';
import type { EventUrl, NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { Network, SeenWord } from '../../../shared/contract/networks.ts';
import { buildPostbackUrl, type UrlValues } from '../../../shared/domain/link/postback-url.ts';
import { lookUp } from '../../../shared/domain/postback/read-event.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { WordCount } from '../store/values-table.ts';
import type { ViewParts } from './views.ts';

export function networkView(parts: ViewParts, row: NetworkRow): Network {
  const base = parts.baseUrl();
  const preset = findPreset(row.preset);
  const url = { base: base.url, key: row.key, mapping: row.mapping };
  const values = preset === null ? DEFAULT_TOKENS : preset.tokens;
  return {
    id: row.id,
    name: row.name,
    preset: row.preset,
    key: row.key,
    postbackUrl: buildPostbackUrl({ ...url, values }),
    isPostbackUrlPublic: base.isPublic,
    eventUrls: (preset?.eventUrls ?? []).map((each) => ({
      event: each.event,
      status: each.status ?? null,
      label: each.label,
      url: buildPostbackUrl({ ...url, values: valuesFor(preset, each), event: each.event }),
    })),
    acceptsKeyless: row.acceptsKeyless,
    answerBody: row.answerBody,
    mapping: row.mapping,
    test: row.test,
    createdAt: moment(row.createdAtMs),
    confirmedAt: row.confirmedAtMs === null ? null : moment(row.confirmedAtMs),
    rereading: parts.rereadingOf(row.id),
    lastHeardAt: row.lastHeardAtMs === null ? null : moment(row.lastHeardAtMs),
    postbackCount: row.postbackCount,
  };
}

/** The URL of one event may also stand for a rating, as one for rejected leads does. */
function valuesFor(preset: NetworkPreset | null, url: EventUrl): UrlValues {
  const tokens = preset?.tokens ?? DEFAULT_TOKENS;
  return url.status === undefined ? tokens : { ...tokens, status: url.status };
}

/** A word with what it means in the mapping of today. */
export function seenWordView(network: NetworkRow, word: WordCount): SeenWord {
  return {
    role: word.role,
    word: word.word,
    count: word.count,
    lastSeenAt: moment(word.lastSeenAtMs),
    event: lookUp(network.mapping.events, word.word),
    status: lookUp(network.mapping.statuses, word.word),
  };
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}
