/** Whether a pair can live with the network's other links, which share one postback URL with it. Pure. */
import { compareUrls } from './compare-urls.ts';
import { type Finding, finding } from './findings.ts';
import { parametersOf, parseLink, printLink, valueOf, withParameter, withValue } from './link-text.ts';
import { freeMarkName, marksOf } from './marks.ts';
import { type NetworkFacts, tokenFor } from './network-side.ts';
import type { PairInput, PostbackText } from './pair-input.ts';
import { shortNames } from './short-names.ts';
import type { SiblingLink } from './sibling-link.ts';

/** So many names are said; the others are counted. */
const NAMED = 3;

export interface PairSigns {
  /** The parameter of the offer link that carries the click id; null where none does. */
  readonly carrier: string | null;
  readonly marks: Readonly<Record<string, string>>;
}

export function checkSiblings(input: PairInput, signs: PairSigns): readonly Finding[] {
  const otherCarrier = checkOtherCarrier(input, signs);
  const pasted = checkPasted(input, signs);
  return [
    // The same trouble, told with the links that it breaks.
    ...(otherCarrier.length === 0 ? pasted : pasted.filter((each) => each.code !== 'pasted_gives_other_id')),
    ...otherCarrier,
    ...checkAlike(input, signs),
  ];
}

/** What is in the cabinet, by what the person said, against what this pair needs. */
function checkPasted(input: PairInput, { carrier }: PairSigns): readonly Finding[] {
  return input.postbacks.flatMap((postback) => {
    const pasted = pastedFor(postback, input);
    if (pasted === null) return [];
    const { missing, changed } = compareUrls(pasted, postback.url);
    const token = carrier === null ? null : tokenFor(carrier, input.network);
    const otherId = changed.find((each) => each.value === token);
    const lacking = [...missing, ...changed.filter((each) => each !== otherId)];
    const findings: Finding[] = [];
    if (otherId !== undefined && carrier !== null) {
      const wanted = parameterOf(otherId.pasted, input);
      findings.push({
        ...finding('pasted_gives_other_id', 'fatal', postback.part, otherId.pasted, carrier),
        fix: wanted === null ? null : movedId(input, carrier, wanted),
      });
    }
    if (lacking.length > 0) {
      const named = lacking.map((each) => `${each.name}=${each.value}`).join(', ');
      findings.push(finding('pasted_lacks', 'warning', postback.part, named, input.network?.name ?? ''));
    }
    return findings;
  });
}

/** The parameter of the offer link that a token gives back; null where none is known. */
function parameterOf(token: string, { network }: PairInput): string | null {
  return network?.linkParameters.find((name) => tokenFor(name, network) === token) ?? null;
}

function pastedFor(postback: PostbackText, { pasted }: PairInput): string | null {
  return pasted.find((each) => (each.label ?? '') === postback.label)?.url ?? null;
}

/** Links that put the click id into another parameter: one postback URL cannot give both back. */
function checkOtherCarrier(input: PairInput, { carrier }: PairSigns): readonly Finding[] {
  if (carrier === null) return [];
  const others = input.siblings.filter((each) => each.idParameter !== null && each.idParameter !== carrier);
  const [first] = others;
  const wanted = first?.idParameter ?? null;
  if (wanted === null) return [];
  return [
    {
      ...finding('other_links_id', 'fatal', 'offerLink', shortNames(others, NAMED), wanted),
      fix: movedId(input, carrier, wanted),
    },
  ];
}

/** The click id in the parameter that the other links use, where that one is free. */
function movedId(input: PairInput, carrier: string, wanted: string): Finding['fix'] {
  const link = parseLink(input.offerLink);
  if ((valueOf(link, wanted) ?? '') !== '') return null;
  const at = parametersOf(link).findIndex(
    (each) => each.name === carrier && (each.value ?? '').includes(input.idMacro),
  );
  const value = parametersOf(link)[at]?.value ?? input.idMacro;
  const isThere = valueOf(link, wanted) !== null;
  const moved = isThere
    ? withValue(withParameter(link, at, { name: carrier, value: '' }), wanted, value)
    : withParameter(link, at, { name: wanted, value });
  return { part: 'offerLink', text: printLink(moved) };
}

/** Links with the same marks: which of them a postback came through cannot be told. */
function checkAlike(input: PairInput, { marks }: PairSigns): readonly Finding[] {
  const own = marksKey(marks);
  const alike = input.siblings.filter((each) => marksKey(each.marks) === own);
  if (alike.length === 0 || input.network === null) return [];
  return [
    finding(
      'looks_alike',
      'warning',
      'offerLink',
      shortNames(alike, NAMED),
      freeMarkName(input.offerLink, input.network) ?? '',
    ),
  ];
}

/**
 * How many of these links have the marks of another of them or of a saved one.
 * @param offerLinks as they would be made
 */
export function countAlike(
  offerLinks: readonly string[],
  facts: NetworkFacts,
  siblings: readonly SiblingLink[],
): number {
  const keys = offerLinks.map((offerLink) => marksKey(marksOf(offerLink, facts)));
  const counts = Map.groupBy([...keys, ...siblings.map((each) => marksKey(each.marks))], (key) => key);
  return keys.filter((key) => (counts.get(key)?.length ?? 0) > 1).length;
}

/** The same for links whose postbacks cannot be told apart, whatever the order and case of names. */
function marksKey(marks: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(marks).map(([name, value]) => [name.toLowerCase(), value] as const);
  return JSON.stringify(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
