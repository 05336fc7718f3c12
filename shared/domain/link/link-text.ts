/**
 * A link as text with macros in it, taken apart without losing a byte: printing gives back exactly what
 * was read, except for the parts that were edited. It is no URL parser: macros may stand anywhere, a
 * half-typed link has its parts too, and nothing is decoded, trimmed or put right.
 */

/** One `name=value` of the query, as it stands there. */
export interface Parameter {
  readonly name: string;
  /** Null where there is no `=`. */
  readonly value: string | null;
}

export interface LinkText {
  /** `https://`, with whatever white space stands before it; empty when there is none. */
  readonly scheme: string;
  /** Host with port and user, up to the first `/`. */
  readonly host: string;
  /** With its leading `/`; empty when there is none. */
  readonly path: string;
  /** Null without a `?`. */
  readonly query: readonly Parameter[] | null;
  /** What follows `#`; null without one. The signs of a macro such as `#s2#` begin no fragment. */
  readonly fragment: string | null;
}

/** Brackets whose content belongs together, so that no sign in it splits the link. */
const BRACKETED = /[$#%]?\{[^{}]{0,80}\}|##[^#&=?/\s]{1,80}##|#[A-Za-z_][\w.]{0,40}#/g;
const SCHEME = /^\s*[A-Za-z][A-Za-z0-9+.-]*:\/\//;

/** Reads any text; never throws. */
export function parseLink(text: string): LinkText {
  const hidden = hideMacros(text);
  const hash = hidden.indexOf('#');
  const end = hash === -1 ? text.length : hash;
  const mark = hidden.slice(0, end).indexOf('?');
  const beforeEnd = mark === -1 ? end : mark;
  const schemeLength = SCHEME.exec(text.slice(0, beforeEnd))?.[0].length ?? 0;
  const slash = hidden.slice(schemeLength, beforeEnd).indexOf('/');
  const pathStart = slash === -1 ? beforeEnd : schemeLength + slash;
  return {
    scheme: text.slice(0, schemeLength),
    host: text.slice(schemeLength, pathStart),
    path: text.slice(pathStart, beforeEnd),
    query: mark === -1 ? null : readQuery(text.slice(mark + 1, end), hidden.slice(mark + 1, end)),
    fragment: hash === -1 ? null : text.slice(hash + 1),
  };
}

/** @returns the text that was read, but for what was edited since */
export function printLink(link: LinkText): string {
  const query = link.query === null ? '' : `?${link.query.map(printParameter).join('&')}`;
  const fragment = link.fragment === null ? '' : `#${link.fragment}`;
  return `${link.scheme}${link.host}${link.path}${query}${fragment}`;
}

function printParameter(parameter: Parameter): string {
  return parameter.value === null ? parameter.name : `${parameter.name}=${parameter.value}`;
}

/** The same text with every macro's signs replaced, so that positions stay. */
function hideMacros(text: string): string {
  return text.replace(BRACKETED, (macro) => 'x'.repeat(macro.length));
}

function readQuery(text: string, hidden: string): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let start = 0;
  for (;;) {
    const at = hidden.indexOf('&', start);
    const end = at === -1 ? text.length : at;
    const cut = hidden.slice(start, end).indexOf('=');
    parameters.push(
      cut === -1
        ? { name: text.slice(start, end), value: null }
        : { name: text.slice(start, start + cut), value: text.slice(start + cut + 1, end) },
    );
    if (at === -1) return parameters;
    start = at + 1;
  }
}

/** Parameters of the query; none when there is no query. */
export function parametersOf(link: LinkText): readonly Parameter[] {
  return link.query ?? [];
}

/** The value of the first parameter of a name, as it stands there; null when there is none. */
export function valueOf(link: LinkText, name: string): string | null {
  return parametersOf(link).find((each) => each.name === name)?.value ?? null;
}

/** Puts a value, already encoded, into the first parameter of the name; adds it at the end when there is none. */
export function withValue(link: LinkText, name: string, value: string): LinkText {
  const query = parametersOf(link);
  const at = query.findIndex((each) => each.name === name);
  if (at !== -1) return { ...link, query: query.with(at, { name, value }) };
  const filled = query.filter(
    (each, index) => each.name !== '' || each.value !== null || index < query.length - 1,
  );
  return { ...link, query: [...filled, { name, value }] };
}

/** Changes the parameter at a place. */
export function withParameter(link: LinkText, index: number, parameter: Parameter): LinkText {
  return { ...link, query: parametersOf(link).with(index, parameter) };
}

/** Takes the parameter at a place out. */
export function withoutParameter(link: LinkText, index: number): LinkText {
  const query = parametersOf(link).toSpliced(index, 1);
  return { ...link, query: query.length === 0 ? null : query };
}
