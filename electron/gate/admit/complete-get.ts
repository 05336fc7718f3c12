/**
 * A GET request that Node's parser refused for the URL's own characters only: raw letters of any script
 * (`?city=Москва`) or raw blanks (`?date=2026-11-25 10:00:00`), which RFC 9112 forbids and senders send. Pure.
 *
 * The parser stays strict. Taken is what it would have taken but for these characters: one complete head that
 * begins with the packet, in which the parser stopped exactly at the first of them. So it was at the start of a
 * request there, and no byte of an earlier one is taken for it. What follows the head is never read.
 */
import { headersOf, parseHead } from '../../platform/request/raw-head.ts';

/** What Node hands to `clientError` (Node.js, `http`, event 'clientError'). */
export interface ParserStop {
  readonly code: string | undefined;
  /** The bytes that came together, the refused ones among them. */
  readonly packet: Buffer;
  /** So many of them were parsed. */
  readonly parsedBytes: number;
}

export interface CompleteGet {
  /** Request line and headers with the empty line, as they came. */
  readonly bytes: Buffer;
  /** One character per byte. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes behind the head, which nobody reads. */
  readonly rest: Buffer;
}

export type GetReading =
  | { readonly kind: 'complete'; readonly get: CompleteGet }
  | { readonly kind: 'no_host' }
  /** Its URL has such characters, but it cannot be taken: another method, cut, or with a body. */
  | { readonly kind: 'unencoded_url' }
  | { readonly kind: 'other' };

const START = Buffer.from('GET ');
const HEAD_END = Buffer.from('\r\n\r\n');
/** Target between its first and its last blank; a tab counts as a blank, other controls are refused. */
const REQUEST_LINE = /^GET ((?:https?:\/)?\/[\t\x20-\x7e\x80-\xff]*) HTTP\/1\.([01])$/i;
const OTHER_LINE = /^[A-Z]{3,20} (?:https?:\/)?\/[^\r\n]*/i;
/** RFC 9110, section 5.6.2; no line may continue the one before. */
const HEADER_LINE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*$/;
/** Protocols that the parser looks for behind a blank. */
const PROTOCOLS = ['HTTP/', 'RTSP/', 'ICE/'];

export function readRefusedGet(stop: ParserStop): GetReading {
  const { code, packet } = stop;
  if (code !== 'HPE_INVALID_URL' && code !== 'HPE_INVALID_CONSTANT') return { kind: 'other' };
  const line = stoppedLine(stop);
  if (!isUnencoded(line)) return { kind: 'other' };
  const end = packet.indexOf(HEAD_END);
  if (end === -1 || !packet.subarray(0, START.length).equals(START) || !isStoppedInTarget(stop, line))
    return { kind: 'unencoded_url' };
  const bytes = packet.subarray(0, end + HEAD_END.length);
  const [requestLine = '', ...headerLines] = bytes.toString('latin1', 0, end).split('\r\n');
  const [, target, minor] = REQUEST_LINE.exec(requestLine) ?? [];
  if (target === undefined || !headerLines.every((each) => HEADER_LINE.test(each)))
    return { kind: 'unencoded_url' };
  const hosts = headerLines.filter((each) => /^host:/i.test(each)).length;
  if (hosts === 0 && minor === '1') return { kind: 'no_host' };
  const headers = headersOf(parseHead(bytes));
  if (hosts > 1 || mayHaveBody(headers)) return { kind: 'unencoded_url' };
  return {
    kind: 'complete',
    get: { bytes, target, headers, rest: packet.subarray(bytes.length) },
  };
}

/** The line of the packet in which the parser stopped, as far as it came: of a request behind another one its own. */
export function stoppedLine({ packet, parsedBytes }: Pick<ParserStop, 'packet' | 'parsedBytes'>): string {
  const before = packet.subarray(0, parsedBytes).lastIndexOf(HEAD_END);
  const start = before === -1 ? 0 : before + HEAD_END.length;
  const end = packet.indexOf('\r\n', start);
  return packet.toString('latin1', start, end === -1 ? packet.length : end);
}

/** Whether a request line has characters in its URL that ought to be encoded. */
function isUnencoded(line: string): boolean {
  if (!OTHER_LINE.test(line)) return false;
  const protocol = line.lastIndexOf(' HTTP/');
  const target = line.slice(line.indexOf(' ') + 1, protocol === -1 ? undefined : protocol);
  return /[\t\x20\x80-\xff]/.test(target);
}

/** Whether the parser stopped at the first forbidden character of this very request line. */
function isStoppedInTarget({ code, parsedBytes }: ParserStop, line: string): boolean {
  const at = line.slice(START.length).search(/[\t\x20\x80-\xff]/) + START.length;
  const sign = line.charAt(at);
  if (sign !== ' ') {
    // Of a tab the parser says that it was parsed.
    const isThere = parsedBytes === at || (sign === '\t' && parsedBytes === at + 1);
    return code === 'HPE_INVALID_URL' && isThere;
  }
  const rest = line.slice(at).replace(/^ +/, '');
  const behindBlanks = line.length - rest.length;
  const expected = behindBlanks + Math.max(...PROTOCOLS.map((each) => alike(rest, each)));
  return code === 'HPE_INVALID_CONSTANT' && parsedBytes === expected;
}

/** How many characters two texts begin with together. */
function alike(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

/** Nobody can read it any more, and where it would end nobody can know. */
function mayHaveBody(headers: Readonly<Record<string, string>>): boolean {
  const length = headers['content-length'];
  return (
    headers['transfer-encoding'] !== undefined ||
    headers['expect'] !== undefined ||
    (length !== undefined && length !== '0')
  );
}
