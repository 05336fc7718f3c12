/**
 * Request templates of destinations: a method, URL, headers and body with macros in them.
 * A macro's value is encoded for the place it stands in, so that no value can add a parameter,
 * break out of a JSON string or start a new header.
 */

/** What a macro of each name stands for. Unknown values are empty text. */
export interface MacroValues {
  readonly clickid: string;
  /** The destination's own word for the event. */
  readonly event: string;
  readonly status: string;
  /** Plain decimal such as `60.5`, or empty. */
  readonly payout: string;
  readonly currency: string;
  readonly txid: string;
  readonly network: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Every field that came, by name as sent, for `{param.NAME}`. */
  readonly params: ReadonlyMap<string, string>;
}

export const MACRO_NAMES = [
  'clickid',
  'event',
  'status',
  'payout',
  'currency',
  'txid',
  'network',
  'receivedAt',
] as const satisfies readonly (keyof MacroValues)[];
type MacroName = (typeof MACRO_NAMES)[number];

export interface RequestTemplate {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface RenderedRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

export type TemplatePlace = 'url' | 'headers' | 'body';

export interface TemplateProblem {
  readonly code:
    | 'url_missing'
    | 'url_invalid'
    | 'url_not_http'
    | 'url_has_password'
    | 'macro_in_host'
    | 'unknown_macro'
    | 'header_invalid';
  readonly place: TemplatePlace;
  /** The macro, header or text the problem is about. */
  readonly detail: string;
}

/** `{word}` or `{param.any name}`; JSON braces are followed by a quote and do not match. */
const MACRO = /\{(param\.[^{}]+|[A-Za-z][A-Za-z0-9_.]*)\}/g;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Headers that belong to the connection, not to the template. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'keep-alive',
]);

function isMacroName(name: string): name is MacroName {
  return MACRO_NAMES.some((known) => known === name);
}

/** Everything wrong with a template, empty when it can be sent. A missing URL is a problem too. */
export function checkTemplate(template: RequestTemplate): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [...checkUrl(template.url), ...unknownMacros(template.url, 'url')];
  for (const [name, value] of Object.entries(template.headers)) {
    const isBroken = !HEADER_NAME.test(name) || OWN_HEADERS.has(name.toLowerCase()) || /[\r\n\0]/.test(value);
    if (isBroken) problems.push({ code: 'header_invalid', place: 'headers', detail: name });
    problems.push(...unknownMacros(value, 'headers'));
  }
  if (template.method === 'POST' && template.body !== null)
    problems.push(...unknownMacros(template.body, 'body'));
  return problems;
}

function checkUrl(url: string): TemplateProblem[] {
  if (url.trim() === '') return [{ code: 'url_missing', place: 'url', detail: '' }];
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  if (host.includes('{')) return [{ code: 'macro_in_host', place: 'url', detail: host }];
  const sample = url.replace(MACRO, 'x');
  if (!URL.canParse(sample) || /\s/.test(sample)) return [{ code: 'url_invalid', place: 'url', detail: url }];
  const parsed = new URL(sample);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return [{ code: 'url_not_http', place: 'url', detail: parsed.protocol }];
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return [{ code: 'url_has_password', place: 'url', detail: parsed.host }];
  }
  return [];
}

function unknownMacros(text: string, place: TemplatePlace): TemplateProblem[] {
  return [...text.matchAll(MACRO)]
    .map((match) => match[1] ?? '')
    .filter((name) => !name.startsWith('param.') && !isMacroName(name))
    .map((name) => ({ code: 'unknown_macro', place, detail: `{${name}}` }));
}

/** Fills a template in. The template must have passed `checkTemplate`. */
export function renderTemplate(template: RequestTemplate, values: MacroValues): RenderedRequest {
  const body = template.method === 'POST' ? template.body : null;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(template.headers)) {
    headers[name.toLowerCase()] = fill(value, values, encodeForHeader);
  }
  if (body !== null && headers['content-type'] === undefined)
    headers['content-type'] = guessContentType(body);
  return {
    method: template.method,
    url: fill(template.url, values, encodeForUrl),
    headers,
    body: body === null ? null : fill(body, values, bodyEncoder(headers['content-type'] ?? '')),
  };
}

function fill(text: string, values: MacroValues, encode: (value: string) => string): string {
  return text.replace(MACRO, (whole, name: string) => {
    if (name.startsWith('param.')) return encode(paramValue(values.params, name.slice('param.'.length)));
    return isMacroName(name) ? encode(values[name]) : whole;
  });
}

function paramValue(params: ReadonlyMap<string, string>, name: string): string {
  const exact = params.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [key, value] of params) if (key.toLowerCase() === wanted) return value;
  return '';
}

function encodeForUrl(value: string): string {
  // A lone surrogate would make encodeURIComponent throw.
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Headers carry printable ASCII; anything else goes percent-encoded. */
function encodeForHeader(value: string): string {
  return value.replace(/[^\x20-\x7e]+/gu, encodeForUrl);
}

function bodyEncoder(contentType: string): (value: string) => string {
  if (/json/i.test(contentType)) return (value) => JSON.stringify(value.toWellFormed()).slice(1, -1);
  if (/x-www-form-urlencoded/i.test(contentType)) return encodeForUrl;
  return (value) => value;
}

function guessContentType(body: string): string {
  const first = body.trimStart().charAt(0);
  if (first === '{' || first === '[') return 'application/json';
  return body.includes('=') ? 'application/x-www-form-urlencoded' : 'text/plain; charset=utf-8';
}
