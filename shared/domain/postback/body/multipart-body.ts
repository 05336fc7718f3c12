/**
 * The parts of a multipart body (RFC 7578). Read here and not by a library: those that are well kept hand parts out
 * as streams, later, and a postback is read within the transaction that stores what it means.
 */

export interface Part {
  /** One character for each byte. */
  readonly name: string;
  readonly value: string;
  /** Name of the file, where it is one: its content is no value. */
  readonly fileName: string | null;
  readonly contentType: string | null;
}

/** More parts than this are only kept raw. */
const MAX_PARTS = 1_000;
const MAX_HEAD = 2_000;

/** The line between the parts: the one of the header where it is found, else the first line. @param body as Latin-1 */
export function boundaryOf(body: string, contentType: string | null): string | null {
  const said = /;\s{0,20}boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(
    (contentType ?? '').slice(0, 500),
  );
  const named = said?.[1] ?? said?.[2];
  if (named !== undefined && body.includes(`--${named}`)) return `--${named}`;
  const first = /^\s{0,20}(--[^\r\n]{1,200})\r?\n/.exec(body.slice(0, 250))?.[1]?.trimEnd();
  return first ?? null;
}

/** Whether it begins as such a body does. @param beginning as Latin-1 */
export function looksLikeMultipart(beginning: string): boolean {
  return /^--[^\r\n]{1,200}\r?\n(?:[^\r\n]{0,200}\r?\n){0,3}content-disposition:/i.test(beginning);
}

/** @param body as Latin-1; what was cut gives the parts until then */
export function partsOf(body: string, boundary: string): readonly Part[] {
  const parts: Part[] = [];
  let at = body.indexOf(boundary);
  while (at !== -1 && parts.length < MAX_PARTS) {
    const start = at + boundary.length;
    // Two more dashes are the end.
    if (body.startsWith('--', start)) break;
    const next = body.indexOf(`\n${boundary}`, start);
    const part = partOf(body.slice(start, next === -1 ? body.length : next));
    if (part !== null) parts.push(part);
    at = next === -1 ? -1 : next + 1;
  }
  return parts;
}

/** Between the boundary's end and the line break before the next one. */
function partOf(text: string): Part | null {
  const blank = /\r?\n\r?\n/.exec(text.slice(0, MAX_HEAD));
  if (blank === null) return null;
  const lines = text.slice(0, blank.index).split(/\r?\n/);
  const disposition = headerIn(lines, 'content-disposition') ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === null) return null;
  const rest = text.slice(blank.index + blank[0].length);
  const value = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
  return {
    name,
    value: decoded(value, headerIn(lines, 'content-transfer-encoding')),
    fileName: parameterOf(disposition, 'filename') ?? parameterOf(disposition, 'filename*'),
    contentType: headerIn(lines, 'content-type'),
  };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Programs for mail encode parts, which a form should not have (RFC 7578, section 4.7). */
function decoded(value: string, encoding: string | null): string {
  switch (encoding?.toLowerCase()) {
    case 'base64': {
      const signs = value.replaceAll(/\s+/g, '');
      return BASE64.test(signs) && signs.length % 4 === 0 ? atob(signs) : value;
    }
    case 'quoted-printable':
      return value
        .replaceAll(/=\r?\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    default:
      return value;
  }
}

function headerIn(lines: readonly string[], name: string): string | null {
  const line = lines.find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** `form-data; name="a \"b\""; filename=c`. Browsers write `%22` for a quote, others a backslash before it. */
function parameterOf(header: string, name: string): string | null {
  for (let at = header.indexOf(';'); at !== -1;) {
    const equals = header.indexOf('=', at);
    if (equals === -1) return null;
    const isNamed =
      header
        .slice(at + 1, equals)
        .trim()
        .toLowerCase() === name;
    const { value, end } = parameterValue(header, equals + 1);
    if (isNamed) return value;
    at = header.indexOf(';', end);
  }
  return null;
}

function parameterValue(header: string, start: number): { readonly value: string; readonly end: number } {
  if (header.charAt(start) !== '"') {
    const semicolon = header.indexOf(';', start);
    const end = semicolon === -1 ? header.length : semicolon;
    return { value: header.slice(start, end).trim(), end };
  }
  let value = '';
  let at = start + 1;
  while (at < header.length && header.charAt(at) !== '"') {
    if (header.charAt(at) === '\\' && header.charAt(at + 1) === '"') at += 1;
    value += header.charAt(at);
    at += 1;
  }
  return { value: value.replaceAll('%22', '"'), end: at };
}
