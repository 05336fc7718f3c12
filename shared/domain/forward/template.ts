/**
 * Request templates of destinations: a method, URL, headers and body with macros in them, and what can be
 * wrong with one. `render.ts` fills them in.
 */
import { isJson } from './encode.ts';
import { type Macro, macrosOfTemplate, replaceMacros } from './macro-values.ts';
import { wholeMacroAt } from './json-body.ts';

export const REQUEST_METHODS = ['GET', 'POST'] as const;
export type RequestMethod = (typeof REQUEST_METHODS)[number];

export interface RequestTemplate {
  readonly method: RequestMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface RenderedRequest {
  method: RequestMethod;
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
    | 'unknown_constant'
    | 'secret_hashed'
    | 'body_not_json'
    | 'header_invalid';
  readonly place: TemplatePlace;
  /** The macro, header or text the problem is about. */
  readonly detail: string;
}

/** What a template may refer to beside the macros. */
export interface TemplateConstants {
  readonly names: readonly string[];
  readonly secretNames: readonly string[];
}

const NO_CONSTANTS: TemplateConstants = { names: [], secretNames: [] };

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The parser also takes `http:/host`, `http:host` and `http:///host`, which do not show where the host begins. */
const WRITTEN_OUT = /^https?:\/\/[^/\\]/i;

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

/** Everything wrong with a template, empty when it can be sent. A missing URL is a problem too. */
export function checkTemplate(
  template: RequestTemplate,
  constants: TemplateConstants = NO_CONSTANTS,
): readonly TemplateProblem[] {
  const macrosIn = (text: string, place: TemplatePlace): TemplateProblem[] =>
    macrosOfTemplate(text).flatMap((macro) => checkMacro(macro, place, constants));
  const problems: TemplateProblem[] = [...checkUrl(template.url), ...macrosIn(template.url, 'url')];
  for (const [name, value] of Object.entries(template.headers)) {
    const isBroken = !HEADER_NAME.test(name) || OWN_HEADERS.has(name.toLowerCase()) || /[\r\n\0]/.test(value);
    if (isBroken) problems.push({ code: 'header_invalid', place: 'headers', detail: name });
    problems.push(...macrosIn(value, 'headers'));
  }
  if (template.method === 'POST' && template.body !== null) {
    problems.push(...macrosIn(template.body, 'body'), ...checkBody(template, template.body));
  }
  return problems;
}

/** Whether it says when something happened, so that the other side may refuse it for its age. */
export function sendsTime({ url, headers, body }: Omit<RequestTemplate, 'method'>): boolean {
  return [url, ...Object.values(headers), body ?? ''].some((text) =>
    macrosOfTemplate(text).some(({ subject }) => subject.kind === 'value' && subject.name === 'time'),
  );
}

function checkMacro(macro: Macro, place: TemplatePlace, constants: TemplateConstants): TemplateProblem[] {
  const { subject, change, text } = macro;
  if (subject.kind === 'unknown') return [{ code: 'unknown_macro', place, detail: text }];
  if (subject.kind !== 'const') return [];
  if (!constants.names.includes(subject.name)) return [{ code: 'unknown_constant', place, detail: text }];
  const isHashedSecret = change !== null && constants.secretNames.includes(subject.name);
  return isHashedSecret ? [{ code: 'secret_hashed', place, detail: text }] : [];
}

function checkUrl(url: string): TemplateProblem[] {
  if (url.trim() === '') return [{ code: 'url_missing', place: 'url', detail: '' }];
  // For the URL parser a backslash is a slash.
  const host = /^[a-z][a-z0-9+.-]*:[/\\]*([^/\\?#]*)/i.exec(url)?.[1] ?? '';
  if (host.includes('{')) return [{ code: 'macro_in_host', place: 'url', detail: host }];
  const sample = replaceMacros(url, () => 'x');
  if (!URL.canParse(sample) || /\s/.test(sample)) return [{ code: 'url_invalid', place: 'url', detail: url }];
  const parsed = new URL(sample);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return [{ code: 'url_not_http', place: 'url', detail: parsed.protocol }];
  }
  if (!WRITTEN_OUT.test(url)) return [{ code: 'url_invalid', place: 'url', detail: url }];
  if (parsed.username !== '' || parsed.password !== '') {
    return [{ code: 'url_has_password', place: 'url', detail: parsed.host }];
  }
  return [];
}

/** A body that is said to be JSON has to be JSON whatever the macros hold. */
function checkBody(template: RequestTemplate, body: string): TemplateProblem[] {
  if (body.trim() === '' || !isJson(contentTypeOf(template.headers, body))) return [];
  const sample = replaceMacros(body, (macro, at) => (wholeMacroAt(body, macro, at) ? '0' : 'x'));
  try {
    JSON.parse(sample);
    return [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return [{ code: 'body_not_json', place: 'body', detail }];
  }
}

/** What the template says, else what the body looks like. */
export function contentTypeOf(headers: Readonly<Record<string, string>>, body: string): string {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === 'content-type');
  const said = name === undefined ? undefined : headers[name];
  if (said !== undefined) return said;
  const first = body.trimStart().charAt(0);
  // `{clickid}` begins a text, `{"id": …}` an object.
  if (first === '<') return 'application/xml';
  if (first === '[' || (first === '{' && !/^\s*\{[A-Za-z]/.test(body))) return 'application/json';
  return body.includes('=') ? 'application/x-www-form-urlencoded' : 'text/plain; charset=utf-8';
}
