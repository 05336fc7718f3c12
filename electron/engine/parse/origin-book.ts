/** Finds the origin of a conversion by what the postback says that began it, or writes a new one down. */
import { type OriginParam, originParams } from '../../../shared/domain/insights/origin-params.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import { countryOf } from '../../../shared/domain/postback/country.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import { offerOf } from '../../../shared/domain/postback/offer.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { OriginParams } from '../store/origins-table.ts';
import type { Store } from '../store/store.ts';

/** So many values of one parameter of a network are told apart; a parameter with more is no creative and no campaign. */
const MOST_VALUES = 2_000;

export interface OriginBookDeps {
  readonly store: Pick<Store, 'origins'>;
  readonly linkOf: (networkId: NetworkId | null, fields: readonly Field[]) => LinkId | null;
}

export class OriginBook {
  readonly #deps: OriginBookDeps;
  /** Of each network and parameter; read at the first question. */
  #values: Map<string, Set<string>> | null = null;

  constructor(deps: OriginBookDeps) {
    this.#deps = deps;
  }

  /** Inside a transaction. @param parsed of the same postback */
  idOf(
    networkId: NetworkId,
    fields: readonly Field[],
    parsed: Pick<ParsedPostback, 'origins' | 'clickId' | 'transactionId'>,
  ): number {
    const { origins } = this.#deps.store;
    const told: Record<string, string | null> = {};
    const found = originParams(fields, parsed);
    for (const param of found) told[param.name] = this.#isTold(networkId, param) ? param.value : null;
    const params = JSON.stringify(told satisfies OriginParams);
    const known = origins.find(networkId, params);
    if (known !== null) return known;
    // With the origin, because a new value makes a new one: what is undone takes both back.
    for (const param of found) if (told[param.name] !== null) origins.addValue(networkId, param);
    origins.insert({
      networkId,
      params,
      country: countryOf(fields),
      offer: offerOf(fields),
      linkId: this.#deps.linkOf(networkId, fieldsOfParams(told)),
    });
    return origins.find(networkId, params) ?? 0;
  }

  #isTold(networkId: NetworkId, param: OriginParam): boolean {
    this.#values ??= seenValues(this.#deps.store.origins.values());
    const key = `${networkId} ${param.name}`;
    const values = this.#values.get(key) ?? new Set<string>();
    if (values.has(param.value)) return true;
    if (values.size >= MOST_VALUES) return false;
    this.#values.set(key, values.add(param.value));
    return true;
  }
}

/** What an origin keeps of the fields of its postbacks: by the same of them its link is told at any time. */
export function fieldsOfParams(params: OriginParams): readonly Field[] {
  return Object.entries(params).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value, source: 'query' as const }],
  );
}

function seenValues(
  rows: readonly { readonly networkId: string; readonly name: string; readonly value: string }[],
): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { networkId, name, value } of rows) {
    const key = `${networkId} ${name}`;
    seen.set(key, (seen.get(key) ?? new Set<string>()).add(value));
  }
  return seen;
}
