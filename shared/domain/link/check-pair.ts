/** Whether link and postback URL fit: the id that the app makes must come back in the postback. */
import { checkAdLink } from './check-ad-link.ts';
import { checkLink } from './check-link.ts';
import { checkOurUrl } from './check-our-url.ts';
import { checkSiblings, type PairSigns } from './check-siblings.ts';
import { type Finding, finding } from './findings.ts';
import { type LinkText, parametersOf, parseLink, printLink, withParameter, withValue } from './link-text.ts';
import { looseName, macrosOf, plainOf } from './macro-text.ts';
import { idParameterOf, isStoredParameter, meaningOf, tokenFor, tokensOf } from './network-side.ts';
import { marksOf } from './marks.ts';
import type { PairInput, PostbackText } from './pair-input.ts';
import { isPostbackUrl } from './is-postback-url.ts';

const ORDER = { fatal: 0, warning: 1, note: 2 } as const;

/** Everything that is wrong, what breaks the chain first. */
export function checkPair(input: PairInput): readonly Finding[] {
  const isDirect = input.app.kind === 'direct';
  const findings = [
    ...checkLink(input.offerLink, 'offerLink'),
    ...checkOfferLink(input),
    ...checkSiblings(input, signsOf(input)),
    ...(isDirect ? checkAdLink(input.offerLink, 'offerLink', input) : []),
    ...(isDirect
      ? []
      : [...checkLink(input.adLink, 'adLink'), ...checkAdLink(input.adLink, 'adLink', input)]),
    ...input.postbacks.flatMap((postback) => [
      ...checkLink(postback.url, postback.part),
      ...checkPostback(postback, input),
      ...checkOurUrl(postback, input),
    ]),
  ];
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The parameter of the offer link that holds the id macro; null when none does. */
export function idParameter(link: LinkText, idMacro: string): string | null {
  if (idMacro === '') return null;
  return parametersOf(link).find((each) => (each.value ?? '').includes(idMacro))?.name ?? null;
}

function checkOfferLink(input: PairInput): Finding[] {
  const { offerLink, idMacro } = input;
  if (offerLink.trim() === '') return [finding('link_missing', 'fatal', 'offerLink', '')];
  if (idMacro === '')
    return [
      finding(
        'id_macro_unknown',
        'fatal',
        'offerLink',
        input.app.kind === 'direct' ? input.source.name : input.app.name,
      ),
    ];
  const link = parseLink(offerLink);
  if (isPostbackUrl(link, input)) return [finding('offer_is_postback', 'fatal', 'offerLink', link.host)];
  const carrier = idParameter(link, idMacro);
  const isInPath = link.path.includes(idMacro);
  return [
    ...(carrier === null && !isInPath ? [missingId(input, link)] : []),
    ...(carrier === null && isInPath
      ? [finding('id_in_path', 'warning', 'offerLink', idMacro, input.network?.name ?? '')]
      : []),
    ...(carrier === null ? [] : checkCarrier(input, carrier)),
    ...checkForeign(input, link),
    ...checkLimits(input, link),
  ];
}

function signsOf({ offerLink, idMacro, network }: PairInput): PairSigns {
  return { carrier: idParameter(parseLink(offerLink), idMacro), marks: marksOf(offerLink, network) };
}

/** No parameter holds what the app fills in: a near miss is named, else the macro is put where it belongs. */
function missingId(input: PairInput, link: LinkText): Finding {
  const { idMacro, network } = input;
  const query = parametersOf(link);
  const known = new Set([...input.app.macros, ...input.source.macros.map((each) => each.macro)]);
  const near = query.findIndex((each) =>
    macrosOf(each.value ?? '').some((macro) => looseName(macro) === looseName(idMacro) && macro !== idMacro),
  );
  const nearBy = query[near];
  if (nearBy !== undefined) {
    const fixed = printLink(withParameter(link, near, { name: nearBy.name, value: idMacro }));
    return finding('id_macro_case', 'fatal', 'offerLink', nearBy.value ?? '', idMacro, fixed);
  }
  const target = idParameterOf(network, link);
  const at = query.find((each) => each.name === target);
  const [wrong] = macrosOf(at?.value ?? '');
  const fixed = printLink(withValue(link, target, idMacro));
  if (wrong !== undefined && !known.has(wrong)) {
    return finding('id_macro_not_filled', 'fatal', 'offerLink', wrong, idMacro, fixed);
  }
  return finding('id_missing', 'fatal', 'offerLink', target, idMacro, fixed);
}

/** The id stands in a parameter: is it there alone, does the network take it? */
function checkCarrier(input: PairInput, carrier: string): Finding[] {
  const { network, idMacro } = input;
  const link = parseLink(input.offerLink);
  const at = parametersOf(link).findIndex(
    (each) => each.name === carrier && (each.value ?? '').includes(idMacro),
  );
  const value = parametersOf(link)[at]?.value ?? '';
  const findings: Finding[] = [];
  if (value !== idMacro) {
    const fixed = printLink(withParameter(link, at, { name: carrier, value: idMacro }));
    findings.push(finding('id_not_alone', 'fatal', 'offerLink', value, idMacro, fixed));
  }
  if (network === null) return findings;
  const [first] = network.linkParameters;
  if (first === undefined)
    return [...findings, finding('parameter_guessed', 'note', 'offerLink', carrier, network.name)];
  if (isStoredParameter(carrier, network)) return findings;
  const isTaken = parametersOf(link).some((each) => each.name === first);
  const fixed = isTaken ? null : printLink(withParameter(link, at, { name: first, value }));
  // Somebody who wrote a token for it by hand may know more than the catalog.
  const isAsked = input.postbacks.some((each) => each.url.includes(tokenFor(carrier, network)));
  const severity = isAsked ? 'warning' : 'fatal';
  return [...findings, finding('parameter_not_known', severity, 'offerLink', carrier, first, fixed)];
}

/** Macros that nobody on this way fills in. */
function checkForeign(input: PairInput, link: LinkText): Finding[] {
  if (input.app.kind === 'direct') return [];
  const filled = new Set([input.idMacro, ...input.app.macros]);
  const findings: Finding[] = [];
  for (const parameter of parametersOf(link)) {
    for (const macro of macrosOf(parameter.value ?? '')) {
      if (filled.has(macro)) continue;
      const owner = input.sources.find((each) => each.macros.some((own) => own.macro === macro));
      // The app may fill in more than is known of it, so a plain {x} is only said.
      if (owner !== undefined || !/^\{[\w.]+\}$/.test(macro)) {
        findings.push(finding('foreign_macro', 'warning', 'offerLink', macro, owner?.name ?? ''));
      } else if (looseName(macro) !== looseName(input.idMacro)) {
        findings.push(finding('id_macro_not_filled', 'note', 'offerLink', macro, input.app.name));
      }
    }
  }
  return findings;
}

function checkLimits(input: PairInput, link: LinkText): Finding[] {
  const limits = input.limits.filter((each) => each.preset === input.network?.id);
  return parametersOf(link).flatMap((parameter) => {
    const limit = limits.find((each) => each.parameter === null || each.parameter === parameter.name);
    const { length } = plainOf(parameter.value ?? '');
    return limit === undefined || length <= limit.maxLength
      ? []
      : [finding('value_too_long', 'fatal', 'offerLink', parameter.name, String(limit.maxLength))];
  });
}

function checkPostback(postback: PostbackText, input: PairInput): Finding[] {
  if (postback.url.trim() === '') return [finding('link_missing', 'fatal', postback.part, '')];
  const link = parseLink(input.offerLink);
  const parsed = parseLink(postback.url);
  const carrier = idParameter(link, input.idMacro);
  const tokens = tokensOf(parsed);
  const right = carrier === null ? null : tokenFor(carrier, input.network);
  const isBack =
    carrier !== null &&
    tokens.some((token) => {
      const meaning = meaningOf(token, input.network, link);
      return meaning.kind === 'id' || (meaning.kind === 'parameter' && meaning.name === carrier);
    });
  const isStored = carrier !== null && isStoredParameter(carrier, input.network);
  const findings = checkTokens(postback, tokens, input, link, right, isBack || !isStored);
  const isSaid = findings.some((each) => each.code === 'network_macro_case' && each.right === right);
  if (carrier === null || right === null || isBack || isSaid || !isStored) return findings;
  return [brokenPair(postback, parsed, carrier, right, input, link), ...findings];
}

/** Names that usually carry a click id in a postback URL of ours. */
const ID_NAMES = /^(?:click_?id|sub_?id\d*|sub\d+|cid|external_id|aff_click_id)$/i;

function brokenPair(
  postback: PostbackText,
  parsed: LinkText,
  carrier: string,
  right: string,
  input: PairInput,
  link: LinkText,
): Finding {
  const query = parametersOf(parsed);
  const at = query.findIndex((each) => ID_NAMES.test(each.name) && macrosOf(each.value ?? '').length > 0);
  const wrong = query[at];
  if (wrong === undefined) {
    const fixed = printLink(withValue(parsed, 'clickid', right));
    return finding('postback_id_missing', 'fatal', postback.part, carrier, right, fixed);
  }
  const [token = ''] = macrosOf(wrong.value ?? '');
  const meaning = meaningOf(token, input.network, link);
  const fixed = printLink(withParameter(parsed, at, { name: wrong.name, value: right }));
  const code = meaning.kind === 'parameter' ? 'id_in_other_parameter' : 'pair_broken';
  return finding(code, 'fatal', postback.part, token, right, fixed);
}

function checkTokens(
  postback: PostbackText,
  tokens: readonly string[],
  input: PairInput,
  link: LinkText,
  right: string | null,
  isBack: boolean,
): Finding[] {
  if (input.network === null) return [];
  return [...new Set(tokens)].flatMap((token) => {
    const meaning = meaningOf(token, input.network, link);
    if (meaning.kind === 'misspelled') {
      const fixed = postback.url.replaceAll(token, () => meaning.right);
      return [finding('network_macro_case', 'fatal', postback.part, token, meaning.right, fixed)];
    }
    const isKnown = meaning.kind !== 'unknown' || input.network?.linkParameters.length === 0;
    // The id's own wrong token is said as the broken pair.
    if (isKnown || (!isBack && right !== null)) return [];
    return [finding('network_macro_unknown', 'warning', postback.part, token, input.network?.name ?? '')];
  });
}
