/** Fixed words of an offer link that come back, by which its postbacks are told from those of other links. Pure. */
import {
  type LinkText,
  parametersOf,
  parseLink,
  printLink,
  valueOf,
  withoutParameter,
  withValue,
} from './link-text.ts';
import { macrosOf } from './macro-text.ts';
import { idParameterOf, type NetworkFacts, tokenFor } from './network-side.ts';

/** Parameters of the offer link that carry a fixed word and come back: `sub2=creo7`. */
export function markNames(link: LinkText, facts: NetworkFacts): readonly string[] {
  const family = /^(?:sub|s|aff_sub|sub_id|subid|p|data)_?\d{1,2}$/i;
  return parametersOf(link)
    .filter((each) => (each.value ?? '') !== '' && macrosOf(each.value ?? '').length === 0)
    .map((each) => each.name)
    .filter((name) => facts.linkParameters.includes(name) || family.test(name))
    .filter((name) => tokenFor(name, facts) !== facts.tokens.clickId);
}

/** Fixed words of the offer link by which postbacks of this link can be told from others. */
export function marksOf(offerLink: string, facts: NetworkFacts | null): Readonly<Record<string, string>> {
  if (facts === null) return {};
  const link = parseLink(offerLink);
  return Object.fromEntries(markNames(link, facts).map((name) => [name, decoded(valueOf(link, name) ?? '')]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

/** The fixed words of an offer URL by their parameters, decoded, in the order of the link. */
export function markValues(offerUrl: string, facts: NetworkFacts): ReadonlyMap<string, string> {
  return new Map(Object.entries(marksOf(offerUrl, facts)));
}

/** The offer URL with a fixed word in a parameter; an empty word takes the parameter out. */
export function withMark(offerUrl: string, name: string, value: string): string {
  const link = parseLink(offerUrl);
  if (value !== '') return printLink(withValue(link, name, encodeURIComponent(value.toWellFormed())));
  const at = parametersOf(link).findIndex((each) => each.name === name);
  return at === -1 ? offerUrl : printLink(withoutParameter(link, at));
}

const USUAL_NAMES = ['sub2', 'sub3', 'sub4', 'sub5'];

/**
 * A parameter that can hold another fixed word; null where none is left.
 * @param taken names that are not to be proposed although the link does not have them
 */
export function freeMarkName(
  offerUrl: string,
  facts: NetworkFacts | null,
  taken: readonly string[] = [],
): string | null {
  const link = parseLink(offerUrl);
  const known = facts?.linkParameters ?? [];
  const candidates = known.length === 0 ? USUAL_NAMES : known;
  const used = new Set([
    ...parametersOf(link).map((each) => each.name),
    ...taken,
    // The click id goes here when the link is built.
    idParameterOf(facts, link),
  ]);
  return candidates.find((name) => !used.has(name)) ?? null;
}
