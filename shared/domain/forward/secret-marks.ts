/**
 * Secrets never stand in a stored request: a mark of private-use characters stands in their place until the
 * request is on its way, and is shown as dots. Nothing that a postback says can make such a mark.
 */
import type { RenderedRequest } from './template.ts';
import { encoderOf } from './encode.ts';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARK = /\uE000([A-Za-z0-9_-]{1,40})\uE001/g;

const MASK = '••••••';

export function secretMark(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}

/** An encoder that leaves a mark as it is: what takes its place is encoded then. */
export function keepingMarks(encode: (value: string) => string): (value: string) => string {
  return (value) => (value.startsWith(OPEN) ? value : encode(value));
}

/** Takes the signs of a mark out of what others wrote. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\uE000\uE001]/g, '');
}

/** Names of the secrets that a request waits for. */
export function secretsOf(request: RenderedRequest): readonly string[] {
  const text = [request.url, ...Object.values(request.headers), request.body ?? ''].join('\n');
  return [...new Set([...text.matchAll(MARK)].map((match) => match[1] ?? ''))];
}

/** Where in a request secrets stand; what held one is meant for one host only. */
export interface SecretPlaces {
  /** Names of headers, as they are written in the request. */
  readonly headers: readonly string[];
  readonly isInBody: boolean;
}

/** @param request before its secrets are filled in */
export function secretPlacesOf(request: RenderedRequest): SecretPlaces {
  return {
    headers: Object.entries(request.headers).flatMap(([name, value]) => (holdsOne(value) ? [name] : [])),
    isInBody: request.body !== null && holdsOne(request.body),
  };
}

function holdsOne(text: string): boolean {
  return text.search(MARK) !== -1;
}

/** Puts the secrets in, each encoded for the place it stands in. One without a value stays a mark. */
export function fillSecrets(
  request: RenderedRequest,
  valueOf: (name: string) => string | null,
): RenderedRequest {
  const fill = (text: string, encode: (value: string) => string): string =>
    text.replace(MARK, (mark, name: string) => {
      const value = valueOf(name);
      return value === null ? mark : encode(value);
    });
  const { headers } = request;
  return {
    method: request.method,
    url: fillUrl(request.url, fill),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, fill(value, encoderOf('header'))]),
    ),
    body: request.body === null ? null : fill(request.body, encoderOf('body', headers['content-type'] ?? '')),
  };
}

/** What stands before `?` is a path. */
function fillUrl(url: string, fill: (text: string, encode: (value: string) => string) => string): string {
  const mark = url.indexOf('?');
  const end = mark === -1 ? url.length : mark;
  return fill(url.slice(0, end), encoderOf('path')) + fill(url.slice(end), encoderOf('url'));
}

/** A text as it may be shown: dots in the place of secrets. */
export function maskMarks(text: string): string {
  return text.replace(MARK, MASK);
}

/** A request as it may be shown, with the same fields. */
export function maskRequest<T extends RenderedRequest>(request: T): T {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, maskMarks(value)]),
  );
  const body = request.body === null ? null : maskMarks(request.body);
  return { ...request, url: maskMarks(request.url), headers, body };
}

/** What the other side says may repeat a secret: it is taken out before it is kept. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let result = text;
  for (const secret of secrets) {
    // A short one would blacken half of every answer, and is no secret.
    if (secret.length < 6) continue;
    for (const written of writtenForms(secret)) result = result.replaceAll(written, MASK);
  }
  return result;
}

/** How pages, JSON and URLs of others write the same value. */
function writtenForms(secret: string): ReadonlySet<string> {
  const inUrls = ['url', 'path'] as const;
  const encoded = [
    ...inUrls.map((place) => encoderOf(place)(secret)),
    encodeURIComponent(secret.toWellFormed()),
  ];
  const json = encoderOf('body', 'json')(secret);
  const markup = encoderOf('body', 'html')(secret);
  return new Set([
    secret,
    ...encoded,
    ...encoded.map((text) => text.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())),
    ...encoded.map((text) => text.replaceAll('%20', '+')),
    json,
    json.replaceAll('/', '\\/'),
    markup,
    markup.replaceAll('&apos;', '&#39;'),
    markup.replaceAll('&apos;', '&#039;'),
    markup.replaceAll('&apos;', '&#x27;'),
  ]);
}
