/** What a network does with a link and with its postback URL: which parameter a token gives back. */
import { looseName } from '../loose-name.ts';
import type { NetworkPreset, PresetTokens } from '../network/network-preset.ts';
import { macroName, macrosIn } from '../postback/macros.ts';
import { type LinkText, parametersOf } from './link-text.ts';
import { macrosOf } from './macro-text.ts';

/** What is known of a network here; a network without a preset has neither parameters nor tokens. */
export type NetworkFacts = Pick<
  NetworkPreset,
  'id' | 'name' | 'linkParameters' | 'tokens' | 'traps' | 'clickIdLimit'
>;

export type TokenRole = keyof PresetTokens;

/** Id of a network that the catalog does not know: its tokens are only the usual words, not facts. */
export const UNKNOWN_NETWORK = 'default';

export type TokenMeaning =
  /** Gives the click id back, from a parameter that is not known here. */
  | { readonly kind: 'id' }
  /** Gives back what stood in this parameter of the link. */
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'role'; readonly role: TokenRole }
  /** Spelled almost like one that the network knows. */
  | { readonly kind: 'misspelled'; readonly right: string }
  | { readonly kind: 'unknown' };

/** Sub fields are numbered families: a network that documents sub1 to sub5 gives {sub3} back too. */
const FAMILY = /^(.*?)(\d{1,2})$/;

/** @param link the offer link, to know which parameters are there at all */
export function meaningOf(token: string, network: NetworkFacts | null, link: LinkText): TokenMeaning {
  const name = macroName(token);
  const present = new Set(parametersOf(link).map((each) => each.name));
  if (network === null || network.linkParameters.length === 0)
    return guessedMeaning(token, name, network, present);
  if (network.linkParameters.includes(name) && hasSyntaxOf(token, network))
    return { kind: 'parameter', name };
  if (token === network.tokens.clickId) return { kind: 'parameter', name: idParameterOf(network, link) };
  const role = roleOf(token, network.tokens);
  if (role !== null) return { kind: 'role', role };
  const right = likeKnown(token, network);
  if (right !== null) return { kind: 'misspelled', right };
  if (isOfFamily(name, network.linkParameters) && hasSyntaxOf(token, network))
    return { kind: 'parameter', name };
  return { kind: 'unknown' };
}

function guessedMeaning(
  token: string,
  name: string,
  network: NetworkFacts | null,
  present: ReadonlySet<string>,
): TokenMeaning {
  if (present.has(name)) return { kind: 'parameter', name };
  const role = network === null ? null : roleOf(token, network.tokens);
  if (role === 'clickId') return network?.id === UNKNOWN_NETWORK ? { kind: 'unknown' } : { kind: 'id' };
  return role === null ? { kind: 'unknown' } : { kind: 'role', role };
}

/**
 * The parameter that carries the click id, or would: the first documented one that is empty or holds a macro,
 * else the first one that is not taken by a fixed word.
 */
export function idParameterOf(network: NetworkFacts | null, link: LinkText): string {
  const known = network?.linkParameters ?? [];
  const candidates = known.length === 0 ? ['sub1', 'sub2', 'sub3'] : known;
  const values = new Map(parametersOf(link).map((each) => [each.name, each.value ?? '']));
  const isOpen = (name: string): boolean => {
    const value = values.get(name);
    return value !== undefined && (value === '' || macrosOf(value).length > 0);
  };
  const [first = 'sub1'] = candidates;
  return candidates.find(isOpen) ?? candidates.find((name) => !values.has(name)) ?? first;
}

/** The token that gives a parameter back: `sub2` -> `{sub2}`, in the network's own syntax. */
export function tokenFor(parameter: string, network: NetworkFacts | null): string {
  const own = network?.tokens.clickId;
  if (own === undefined || network?.id === UNKNOWN_NETWORK) return `{${parameter}}`;
  const name = macroName(own);
  if (name.toLowerCase() === parameter.toLowerCase()) return own;
  const isNamedAlike =
    network?.linkParameters.some((each) => each.toLowerCase() === name.toLowerCase()) ?? false;
  // Where the token is named otherwise than the parameter, no other token can be told.
  return isNamedAlike && name !== '' ? own.replace(name, parameter) : own;
}

function roleOf(token: string, tokens: PresetTokens): TokenRole | null {
  const roles: readonly TokenRole[] = ['event', 'status', 'payout', 'currency', 'transactionId', 'clickId'];
  return roles.find((role) => tokens[role] === token || macrosIn(tokens[role] ?? '').includes(token)) ?? null;
}

/** A known token that differs only in case or separators. */
function likeKnown(token: string, network: NetworkFacts): string | null {
  const wanted = looseName(macroName(token));
  const known = [
    ...network.linkParameters.map((each) => tokenFor(each, network)),
    ...allTokens(network.tokens).flatMap(macrosIn),
  ];
  return known.find((each) => each !== token && looseName(macroName(each)) === wanted) ?? null;
}

/** Whether the network stores this parameter of the link, as far as is known; of an unknown network, any. */
export function isStoredParameter(name: string, network: NetworkFacts | null): boolean {
  const known = network?.linkParameters ?? [];
  return known.length === 0 || known.includes(name) || isOfFamily(name, known);
}

function isOfFamily(name: string, parameters: readonly string[]): boolean {
  const family = FAMILY.exec(name)?.[1];
  return (
    family !== undefined && family !== '' && parameters.some((each) => FAMILY.exec(each)?.[1] === family)
  );
}

function hasSyntaxOf(token: string, network: NetworkFacts): boolean {
  return shapeOf(token) === shapeOf(network.tokens.clickId);
}

/** The signs around the name: `{sub1}` and `{x}` have one shape, `#s1#` another. */
function shapeOf(token: string): string {
  return token.replace(/[\p{L}\p{N}_.]+/gu, 'x');
}

/** Every macro of a postback URL with what it means, in order. */
export function tokensOf(postback: LinkText): readonly string[] {
  return [
    ...macrosOf(postback.path),
    ...parametersOf(postback).flatMap((each) => macrosOf(each.value ?? '')),
  ];
}

/** All tokens that a network has. */
export function allTokens(tokens: PresetTokens): readonly string[] {
  const every: readonly (string | null)[] = Object.values(tokens);
  return every.filter((each) => each !== null);
}
