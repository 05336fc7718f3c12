/** A value in the form that its place in a request wants, so that no value can break out of it. */

export type Place = 'path' | 'url' | 'header' | 'body';

/** @param contentType of the body; of no matter elsewhere */
export function encoderOf(place: Place, contentType = ''): (value: string) => string {
  switch (place) {
    case 'path':
      return encodeForPath;
    case 'url':
      return encodeForUrl;
    case 'header':
      return encodeForHeader;
    case 'body':
      if (isJson(contentType)) return encodeForJson;
      return isForm(contentType) ? encodeForUrl : (value) => value;
  }
}

export function isJson(contentType: string): boolean {
  return /json/i.test(contentType);
}

export function isForm(contentType: string): boolean {
  return /x-www-form-urlencoded/i.test(contentType);
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
