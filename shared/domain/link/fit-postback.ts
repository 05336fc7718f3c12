/** Fits a network's postback URL to its links: the token that gives the click id back, and the marks. Pure. */
import { parametersOf, parseLink, printLink, withValue } from './link-text.ts';
import { isStoredParameter, type NetworkFacts, tokenFor } from './network-side.ts';

export interface LinkNeeds {
  /** The parameter of the offer link that carries the click id; null where none does. */
  readonly carrier: string | null;
  /** Parameters that carry fixed words to know the links by: `sub2`. */
  readonly marks: Iterable<string>;
}

/**
 * The order of what is added does not depend on which link is looked at, so that all links of a network agree on
 * one URL.
 */
export function fitPostback(url: string, facts: NetworkFacts | null, { carrier, marks }: LinkNeeds): string {
  if (facts === null) return url;
  // What the network is not known to store, it cannot give back: the check says so.
  const isGivenBack = carrier !== null && isStoredParameter(carrier, facts);
  let postback = parseLink(
    isGivenBack ? url.replaceAll(facts.tokens.clickId, () => tokenFor(carrier, facts)) : url,
  );
  const names = [...new Set(marks)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const name of names) {
    const token = tokenFor(name, facts);
    const isThere = parametersOf(postback).some((each) => each.name === name || each.value === token);
    if (!isThere) postback = withValue(postback, name, token);
  }
  return printLink(postback);
}
