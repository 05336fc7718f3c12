/**
 * Many servers answer 200 to everything and say in the text that nothing was counted:
 * `{"status":"error","message":"click not found"}`. This reads such a text. Pure, bounded and linear.
 */
import { parseXml } from '../postback/body/xml-body.ts';
import { errorInPairs, errorInValue, isTakenByPairs, type Pair } from './error-members.ts';
import { type ErrorText, errorInSentence, errorText } from './error-quote.ts';

/** A response is kept up to here, and not read further. */
const MAX_BODY = 65_536;
/** A longer text without any structure is a page or a log, and no word about this request. */
const MAX_PLAIN = 600;
const MAX_PAIRED = 4_096;
const MAX_PAIRS = 100;
const PAIR = /^\s{0,10}["']?([\p{L}_][\p{L}_ -]{0,30})["']?\s{0,3}[:=]\s{0,3}["']?([^"']{0,200})/u;

/**
 * Whether a response that should mean success says otherwise.
 *
 * Only what is plain counts, because a delivery that was taken is not to be sent again: `"error": null`,
 * `"errors": []`, `"error_code": 0` and "no errors" are no errors, and neither are numbers and words that mean
 * success to one service and failure to another (`0`, `1`, `duplicate`, `pending`).
 *
 * @param body as text; of more than 65,536 characters the rest is not read
 * @returns null where it says no error, or nothing that can be read
 */
export function readErrorText(body: string): ErrorText | null {
  const text = body
    .slice(0, MAX_BODY)
    .replace(/^\uFEFF/, '')
    .trim();
  if (text === '') return null;
  const value = structureOf(text);
  if (value !== undefined) return errorInValue(value);
  if (isPage(text)) {
    const headings = headingsOf(text);
    return firstError(headings) ?? otherPage(text, headings);
  }
  const pairs = pairsOf(text);
  const isSentence = text.length <= MAX_PLAIN && !isTakenByPairs(pairs);
  return errorInPairs(pairs) ?? (isSentence ? errorInSentence(text) : null);
}

/** The value of JSON, of JSON in a call (`callback({…})`) or in a string, or of XML; undefined for anything else. */
function structureOf(text: string): unknown {
  const bare =
    /^[\w$.]{1,60}\s{0,3}\(/.test(text) && /\)\s{0,3};?$/.test(text.slice(-5)) ? insideOf(text) : text;
  const json = jsonOf(bare);
  if (typeof json === 'string' && /^[[{]/.test(json)) return jsonOf(json) ?? json;
  if (json !== undefined) return json;
  const root = /^(?:<\?xml[^<>]{0,200}\?>\s{0,20})?<([A-Za-z_][\w:.-]{0,60})/.exec(text)?.[1];
  if (root === undefined || isPage(text)) return undefined;
  const xml = parseXml(text);
  return xml.ok ? { [root]: xml.value } : undefined;
}

function insideOf(text: string): string {
  return text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `status=error&message=click+not+found`, `result: error`, `{status: 'error'}` and JSON that was cut off. */
function pairsOf(text: string): readonly Pair[] {
  return text
    .slice(0, MAX_PAIRED)
    .split(/[&,;\n{}|]/, MAX_PAIRS)
    .flatMap((piece) => {
      const pair = PAIR.exec(piece);
      return pair === null ? [] : [[pair[1] ?? '', textOfPair(pair[2] ?? '')] as const];
    });
}

function textOfPair(held: string): string {
  const text = held.replaceAll('+', ' ').trim();
  if (/^[[{]/.test(text)) return '';
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isPage(text: string): boolean {
  return /^(?:<!--[^<>]{0,200}-->\s{0,20})?<(?:!doctype\s{1,5}html|html|head|body|title|h1|p|div|b|center|br)[\s>/]/i.test(
    text,
  );
}

/** What a page says first: its title and headings; all of it where it has none and is short. */
function headingsOf(text: string): readonly string[] {
  const headings = [
    ...text.slice(0, 8_192).matchAll(/<(?:title|h1|h2)(?:\s[^<>]{0,200})?>([^<>]{0,200})</gi),
  ];
  if (headings.length > 0) return headings.map((each) => each[1] ?? '');
  return text.length > MAX_PLAIN ? [] : [text.replaceAll(/<[^<>]{0,300}>/g, ' ')];
}

/** Where a page for people stands, nothing takes postbacks: a sign-in, a check of the browser, a server's first page. */
const OTHER_PAGE =
  /^\s{0,20}(?:log ?in|sign ?in|welcome to nginx|just a moment|attention required|index of \/|apache2? (?:\w{1,20} )?default page|iis windows|verify you are human|checking your browser|вход|войти|авторизация)/i;
const ASKS_FOR_PASSWORD = /<input\s[^<>]{0,300}type=["']?password/i;

function otherPage(text: string, headings: readonly string[]): ErrorText | null {
  const told = headings.find((each) => OTHER_PAGE.test(each));
  if (told !== undefined) return errorText(told, null);
  return ASKS_FOR_PASSWORD.test(text) ? errorText(headings[0] ?? 'password', null) : null;
}

function firstError(texts: readonly string[]): ErrorText | null {
  for (const text of texts) {
    const found = errorInSentence(text);
    if (found !== null) return found;
  }
  return null;
}
