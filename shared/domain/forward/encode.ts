/** A value in the form that its place in a request wants, so that no value can break out of it. */

export type RequestPlace = 'path' | 'url' | 'header' | 'body';

/** @param contentType of the body; of no matter elsewhere */
export function encoderOf(place: RequestPlace, contentType = ''): (value: string) => string {
  switch (place) {
    case 'path':
      return encodeForPath;
    case 'url':
      return encodeForUrl;
    case 'header':
      return encodeForHeader;
    case 'body':
      if (isJson(contentType)) return encodeForJson;
      if (isForm(contentType)) return encodeForUrl;
      return isMarkup(contentType) ? encodeForMarkup : (value) => value;
  }
}

export function isJson(contentType: string): boolean {
  return /json/i.test(contentType);
}

export function isForm(contentType: string): boolean {
  return /x-www-form-urlencoded/i.test(contentType);
}

function isMarkup(contentType: string): boolean {
  return /xml|html/i.test(contentType);
}

function encodeForUrl(value: string): string {
  // A lone surrogate would make encodeURIComponent throw.
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A segment of a path may hold `:` and `@` as they are (RFC 3986, 3.3); Telegram's tokens have one. */
function encodeForPath(value: string): string {
  return encodeForUrl(value).replaceAll('%3A', ':').replaceAll('%40', '@');
}

/** Headers carry printable ASCII; anything else goes percent-encoded. */
function encodeForHeader(value: string): string {
  return value.replace(/[^\x20-\x7e]+/gu, encodeForUrl);
}

function encodeForJson(value: string): string {
  return JSON.stringify(value.toWellFormed()).slice(1, -1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that no XML document may hold are left out (XML 1.0, 2.2). */
function encodeForMarkup(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/** A backslash parts segments too (URL Standard). Kept in what is split by it. */
const SEPARATOR = /([/\\])/;
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * A filled path whose values form no segment `.` or `..`: those would move it, percent-encoded too (URL
 * Standard, "double-dot path segment"). Their dots are encoded twice.
 * @param sample the same path with harmless values: what is dots there too is the person's own
 */
export function withoutMovingDots(path: string, sample: string): string {
  const samples = sample.split(SEPARATOR);
  return path
    .split(SEPARATOR)
    .map((segment, index) =>
      DOTS.test(segment) && !DOTS.test(samples[index] ?? '')
        ? segment.replaceAll(/\.|%2e/gi, '%252E')
        : segment,
    )
    .join('');
}
