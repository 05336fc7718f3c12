/** A network as the contract shows it, with the URLs to paste into its cabinet. */
import { eventUrlsOfNetwork, tokensOfNetwork } from '../../../shared/catalog/network-tokens.ts';
import type { EventUrl, PresetTokens } from '../../../shared/domain/network/network-preset.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { SeenValue } from '../../../shared/contract/seen-value.ts';
import { buildPostbackUrl, type UrlValues } from '../../../shared/domain/link/postback-url.ts';
import { lookUp } from '../../../shared/domain/postback/mapping.ts';
import { eventOfStatusWord, statusOfEventWord } from '../../../shared/domain/postback/word-meaning.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ValueCount } from '../store/values-table.ts';
import type { ViewDeps } from './views.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';

export function networkView(deps: ViewDeps, row: NetworkRow): Network {
  const base = deps.baseUrl();
  const url = { base: base.url, key: row.key, mapping: row.mapping };
  const values = tokensOfNetwork(row);
  return {
    id: row.id,
    name: row.name,
    preset: row.preset,
    key: row.key,
    postbackUrl: buildPostbackUrl({ ...url, values }),
    isPostbackUrlPublic: base.isPublic,
    eventUrls: eventUrlsOfNetwork(row).map((each) => ({
      event: each.event,
      status: each.status ?? null,
      label: each.label,
      url: buildPostbackUrl({ ...url, values: valuesFor(values, each), event: each.event }),
    })),
    acceptsKeyless: row.acceptsKeyless,
    answerBody: row.answerBody,
    mapping: row.mapping,
    test: row.test,
    createdAt: toIso(row.createdAtMs),
    confirmedAt: toIsoOrNull(row.confirmedAtMs),
    rereading: deps.reprocessingOf(row.id),
    lastHeardAt: toIsoOrNull(row.lastHeardAtMs),
    postbackCount: row.postbackCount,
  };
}

/** The URL of one event may also stand for a rating, as one for rejected leads does. */
function valuesFor(tokens: PresetTokens, url: EventUrl): UrlValues {
  return url.status === undefined ? tokens : { ...tokens, status: url.status };
}

/** A word with what it means in the mapping of today, in the field that it came in. */
export function seenValueView({ mapping }: NetworkRow, value: ValueCount): SeenValue {
  const { role, word } = value;
  return {
    role,
    word,
    count: value.count,
    lastSeenAt: toIso(value.lastSeenAtMs),
    event: role === 'event' ? lookUp(mapping.events, word) : eventOfStatusWord(mapping, word),
    status: role === 'status' ? lookUp(mapping.statuses, word) : statusOfEventWord(mapping, word),
  };
}
