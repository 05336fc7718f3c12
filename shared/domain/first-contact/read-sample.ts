/** Reads what a person pastes: a URL, a curl command, a raw request, or only a query or body. */
import { withoutTrailing } from '../without-trailing.ts';
import { type CurlPart, parseCurl } from './parse-curl.ts';

/** A request as pasted. All parts are text, one character per byte (Latin-1), as they would be on the wire. */
export interface SampleRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly contentType: string | null;
  readonly body: string;
}

/** @returns null when nothing in the text can be a request */
export function readSample(text: string): SampleRequest | null {
  const opened = text.trim().replace(/^[<"'`(]+(?=https?:)/i, '');
  const trimmed = /^https?:\S*$/i.test(opened) ? withoutClosing(opened) : opened;
  if (trimmed === '') return null;
  if (/^\$?\s*curl(?:\.exe)?\s/i.test(trimmed)) return curlRequest(trimmed);
  const line = /^([A-Z]{3,7})\s+(\S+)(?:\s+HTTP\/\d(?:\.\d)?)?[^\S\n]*(?:\r?\n|$)/.exec(trimmed);
  if (line !== null) return rawRequest(trimmed, line[1] ?? 'GET', line[2] ?? '/');
  if (/^[{[]/.test(trimmed) && !/^\{[\w.]+\}/.test(trimmed))
    return request('POST', '/', 'application/json', trimmed);
  if (/^<(?:\?xml|[A-Za-z][\w:.-]{0,80}[\s/>])/.test(trimmed) && trimmed.endsWith('>'))
    return request('POST', '/', 'application/xml', trimmed);
  if (/^"\s*[{[]/.test(trimmed)) return request('POST', '/', 'application/json', trimmed);
  const isOneLine = !/[\r\n]/.test(trimmed);
  const joined = isOneLine ? trimmed : trimmed.replaceAll(/[\r\n]+\s*/g, '');
  if (/^https?:\/\//i.test(joined) || joined.startsWith('/'))
    return request('GET', targetOf(joined), null, '');
  if (joined.includes('?')) return request('GET', targetOf(`http://${joined}`), null, '');
  return joined.includes('=') ? request('GET', `/?${joined}`, null, '') : null;
}

/** Without the quotes and brackets that were copied with a URL; those of a macro at its end are closed there. */
function withoutClosing(url: string): string {
  let rest = url;
  for (let count = 0; count < MOST_CLOSING; count += 1) {
    const plain = withoutTrailing(rest, `"'\``);
    const last = plain.slice(-1);
    const opening = last === '>' ? '<' : last === ')' ? '(' : null;
    if (opening === null || plain.split(opening).length >= plain.split(last).length) return plain;
    rest = plain.slice(0, -1);
  }
  return rest;
}

const MOST_CLOSING = 8;

function request(method: string, target: string, contentType: string | null, body: string): SampleRequest {
  return { method, target: bytesOf(target.replaceAll(' ', '%20')), contentType, body: bytesOf(body) };
}

/** Path and query of a URL. Pairs of `#` are kept, as macros such as `#s2#`; a single one begins a fragment. */
function targetOf(url: string): string {
  const isFragment = url.split('#').length === 2;
  const whole = isFragment ? url.slice(0, url.indexOf('#')) : url;
  const path = whole.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}

function rawRequest(text: string, method: string, target: string): SampleRequest {
  const blank = /\r?\n\r?\n/.exec(text);
  const head = blank === null ? text : text.slice(0, blank.index);
  const body = blank === null ? '' : text.slice(blank.index + blank[0].length);
  return request(method, targetOf(target), headerOf(head.split(/\r?\n/), 'content-type'), body.trim());
}

function headerOf(lines: readonly string[], name: string): string | null {
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === name) return line.slice(colon + 1).trim();
  }
  return null;
}

function curlRequest(text: string): SampleRequest | null {
  const curl = parseCurl(text);
  if (curl.url === null) return null;
  const target = targetOf(/^[a-z]+:\/\//i.test(curl.url) ? curl.url : `http://${curl.url}`);
  const data = curl.data.join('&');
  if (curl.isGet && data !== '')
    return request('GET', `${target}${target.includes('?') ? '&' : '?'}${data}`, null, '');
  if (curl.parts.length > 0) return multipartRequest(curl.method ?? 'POST', target, curl.parts);
  const type = headerOf(curl.headers, 'content-type') ?? (curl.isJson ? 'application/json' : null);
  const method = curl.method ?? (data === '' ? 'GET' : 'POST');
  return request(method, target, type ?? (data === '' ? null : 'application/x-www-form-urlencoded'), data);
}

/** As curl sends the parts of `-F`. */
function multipartRequest(method: string, target: string, parts: readonly CurlPart[]): SampleRequest {
  const all = parts.map((part) => part.value).join('\n');
  let boundary = 'postback-desk';
  while (all.includes(`--${boundary}`)) boundary += '-';
  const written = parts.map(({ name, value, fileName, contentType }) => {
    const file = fileName === null ? '' : `; filename=${quoted(fileName)}`;
    const type = contentType === null ? '' : `\r\nContent-Type: ${contentType.replaceAll(/[\r\n]/g, '')}`;
    return `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}${file}${type}\r\n\r\n${value}\r\n`;
  });
  const body = `${written.join('')}--${boundary}--\r\n`;
  return request(method, target, `multipart/form-data; boundary=${boundary}`, body);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\r\n]/g, '%22')}"`;
}

/** Text as UTF-8 bytes, one character per byte. */
function bytesOf(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}
