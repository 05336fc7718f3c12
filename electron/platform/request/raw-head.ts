/** Reads a stored head (request line and headers, one byte per character) back into its parts. */
import { DROPPED_VALUE, isCredentialHeader } from '../../../shared/domain/access/credential-headers.ts';

export interface RawHead {
  readonly method: string;
  readonly target: string;
  readonly httpVersion: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Never throws: a head that is cut gives what is there. */
export function parseHead(head: Buffer): RawHead {
  const [line = '', ...headerLines] = headLines(head);
  return { ...parseRequestLine(line), headers: headerLines.filter((each) => each !== '').map(splitHeader) };
}

/** The request line and each header as it stands: where little is asked of a head, the rest need not be parsed. */
export function headLines(head: Buffer): readonly string[] {
  return head.toString('latin1').split('\r\n');
}

export function targetIn(lines: readonly string[]): string {
  return parseRequestLine(lines[0] ?? '').target;
}

/** The first header of a name; null when there is none. @param name in lower case */
export function headerIn(lines: readonly string[], name: string): string | null {
  for (const line of lines) {
    const isIt = line.charAt(name.length) === ':' && line.slice(0, name.length).toLowerCase() === name;
    if (isIt) return line.slice(name.length + 1).trim();
  }
  return null;
}

function parseRequestLine(line: string): Omit<RawHead, 'headers'> {
  const first = line.indexOf(' ');
  const last = line.lastIndexOf(' ');
  return {
    method: line.slice(0, Math.max(first, 0)),
    target: line.slice(first + 1, last > first ? last : undefined),
    httpVersion: last > first ? line.slice(last + 1).replace('HTTP/', '') : '',
  };
}

function splitHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** By lower-case name; what came several times is one text, joined by `, `, as Node hands it out. */
export function headersOf(head: RawHead): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const [written, value] of head.headers) {
    const name = written.toLowerCase();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

/**
 * The head without the values of `Cookie`, `Authorization` and their like: those that older versions stored.
 * @param signatureHeader where its network signs; the value of that one stays
 * @returns the same buffer where there is nothing to drop
 */
export function withoutCredentials(head: Buffer, signatureHeader: string | null): Buffer {
  const lines = head.toString('latin1').split('\r\n');
  const cleaned = lines.map((line, index) => (index === 0 ? line : cleanedLine(line, signatureHeader)));
  return cleaned.every((line, index) => line === lines[index])
    ? head
    : Buffer.from(cleaned.join('\r\n'), 'latin1');
}

function cleanedLine(line: string, signatureHeader: string | null): string {
  const [name] = splitHeader(line);
  return isCredentialHeader(name, signatureHeader) ? `${name}: ${DROPPED_VALUE}` : line;
}
