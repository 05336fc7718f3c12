/** Which members of a structured response say that nothing was counted: JSON, XML or pairs. Pure and bounded. */
import { isRecord } from '../postback/body/flatten.ts';
import { type ErrorText, errorInSentence, errorText, lineOf } from './error-quote.ts';
import { bareText, listed, saysFailure, saysNothingWrong, saysSuccess } from './error-words.ts';

/** An envelope in an envelope in an envelope; deeper lies what the response is about, not what became of it. */
const MAX_DEPTH = 4;
const MAX_NODES = 500;

/** Names as letters alone, lower case. What they hold says whether the request was taken. */
const SUCCESS_NAMES: ReadonlySet<string> = new Set(
  listed(
    'success, successful, succeeded, issuccess, issuccessful, ok, isok, accepted, processed',
    'valid',
    'isvalid, received, saved, found, успех, успешно',
  ),
);
const STATUS_NAMES: ReadonlySet<string> = new Set(
  listed(
    'status, statuscode, statustext, statusmessage, stat, state, result, resultcode, res',
    'response',
    'responsecode, responsestatus, code, httpcode, httpstatus, retcode, rc, returncode, outcome',
    'answer, type, level, severity, postback, conversion, conversionstatus, статус, результат',
  ),
);
const ERROR_NAMES: ReadonlySet<string> = new Set(
  listed(
    'error, errors, err, errs, iserror, haserror, haserrors, errormessage, errormsg, errmsg',
    'errortext, errordescription, errordetail, errordetails, errorcode, errcode, errorno, errno',
    'errorname, errortype, errorcount, errorscount, errorinfo, lasterror, exception, exceptions',
    'fault, faultstring, faultcode, failed, fail, failure, failures, failedcount, failurereason',
    'invalidcount, ошибка, ошибки, erro, erros, erreur, fehler, errore, hata, błąd',
  ),
);
const MESSAGE_NAMES: ReadonlySet<string> = new Set(
  listed(
    'message, msg, messages, description, detail, details, reason, text, info, title, comment',
    'note, hint, cause, сообщение, описание, mensaje, mensagem, nachricht',
  ),
);
/** Lists of what became of each event: they are read although the whole was taken. */
const LIST_NAMES: ReadonlySet<string> = new Set(['results', 'responses', 'items', 'events', 'conversions']);

/** A walk that has looked at so many values ends. */
interface Walk {
  nodes: number;
}

/** Of a value as JSON gives it. */
export function errorInValue(value: unknown): ErrorText | null {
  return errorIn(value, { nodes: 0 }, 0);
}

/** Of `status=error&message=click+not+found` and the like. */
export type Pair = readonly [name: string, held: string];

export function errorInPairs(pairs: readonly Pair[]): ErrorText | null {
  const members = membersOf(pairs);
  const isWholeTaken = isTaken(members);
  return firstOf(members, (member) =>
    isWholeTaken && !ERROR_NAMES.has(member.key) ? null : errorInMember(member, members),
  );
}

/** Whether one of them says that the request was taken. */
export function isTakenByPairs(pairs: readonly Pair[]): boolean {
  return isTaken(membersOf(pairs));
}

function membersOf(pairs: readonly (readonly [name: string, held: unknown])[]): readonly Member[] {
  return pairs.map(([name, held]) => ({ name, key: keyOf(name), held }));
}

function errorIn(value: unknown, walk: Walk, depth: number): ErrorText | null {
  walk.nodes += 1;
  if (depth > MAX_DEPTH || walk.nodes > MAX_NODES) return null;
  if (Array.isArray(value)) return firstOf(value.slice(0, 20), (each) => errorIn(each, walk, depth + 1));
  if (!isRecord(value)) return depth === 0 ? errorInScalar(value) : null;
  const members = membersOf(Object.entries(value).slice(0, MAX_NODES));
  return (
    firstOf(members, (member) => errorInMember(member, members)) ??
    errorInMessages(members) ??
    firstOf(members, ({ key, held }) =>
      isTaken(members) && !LIST_NAMES.has(key) ? null : errorIn(held, walk, depth + 1),
    )
  );
}

/** A response that is one bare value. */
function errorInScalar(value: unknown): ErrorText | null {
  if (value === false) return { quote: 'false', message: null };
  return typeof value === 'string' ? errorInSentence(value) : null;
}

interface Member {
  readonly name: string;
  readonly key: string;
  readonly held: unknown;
}

/** `is_success`, `isSuccess` and `soap:isSuccess` are one name. */
function keyOf(name: string): string {
  return name
    .slice(-60)
    .replace(/^.*:/, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
}

function errorInMember({ name, key, held }: Member, members: readonly Member[]): ErrorText | null {
  const found = (quote: string): ErrorText => withMessage(quote, members);
  if (SUCCESS_NAMES.has(key) && isNo(held)) return found(`${name}: ${String(held)}`);
  if (ERROR_NAMES.has(key) && isSomethingWrong(held)) {
    const said = sentenceIn(held);
    // A number or `true` needs its name; a sentence speaks for itself.
    return /\p{L}{2}/u.test(said) && said !== 'true' ? found(said) : found(`${name}: ${said}`);
  }
  if (!STATUS_NAMES.has(key)) return null;
  if (held === false) return found(`${name}: false`);
  if (isErrorCode(held)) return found(`${name}: ${String(held)}`);
  return typeof held === 'string' && saysFailure(held) && !isEcho(key, held) ? found(held) : null;
}

/** A response may name the conversion that it was told of: its `type` is then no word about the request. */
function isEcho(key: string, held: string): boolean {
  return ['type', 'state', 'conversionstatus', 'level', 'severity'].includes(key)
    ? !/^(?:err|fail|exception|fatal|critical)/.test(bareText(held))
    : false;
}

/** Only where nothing says that it was taken. */
function errorInMessages(members: readonly Member[]): ErrorText | null {
  if (isTaken(members)) return null;
  return firstOf(members, ({ key, held }) =>
    MESSAGE_NAMES.has(key) && typeof held === 'string' && saysFailure(held)
      ? withMessage(held, members)
      : null,
  );
}

function isTaken(members: readonly Member[]): boolean {
  return members.some(
    ({ key, held }) =>
      (SUCCESS_NAMES.has(key) &&
        (held === true || held === 1 || (typeof held === 'string' && isYes(held)))) ||
      (STATUS_NAMES.has(key) &&
        (held === true || isSuccessCode(held) || (typeof held === 'string' && saysSuccess(held)))),
  );
}

function isYes(text: string): boolean {
  return text.trim() === '1' || saysSuccess(text);
}

function isNo(held: unknown): boolean {
  if (held === false || held === 0) return true;
  return typeof held === 'string' && /^(?:false|0|no|fail|failed|error|нет)$/.test(bareText(held));
}

function isSuccessCode(held: unknown): boolean {
  const code = numberOf(held);
  return code !== null && code >= 200 && code <= 299;
}

/** HTTP's own, theirs in five digits such as 40105, and those below zero. 0 and 1 mean either. */
function isErrorCode(held: unknown): boolean {
  const code = numberOf(held);
  return code !== null && (code < 0 || (code >= 400 && code <= 599) || (code >= 40_000 && code <= 59_999));
}

function numberOf(held: unknown): number | null {
  if (typeof held === 'number') return held;
  return typeof held === 'string' && /^-?\d{1,6}$/.test(held.trim()) ? Number(held) : null;
}

/** What a member that is about errors holds: nothing, `0`, `none` and empty lists say that there was none. */
function isSomethingWrong(held: unknown, depth = 0): boolean {
  if (held === null || held === undefined || held === false || depth > MAX_DEPTH) return false;
  if (held === true) return true;
  if (typeof held === 'number') return held !== 0 && held !== 200;
  if (typeof held === 'string') return !saysNothingWrong(held) && !saysSuccess(held) && !isDenied(held);
  const inside = Array.isArray(held) ? held : isRecord(held) ? Object.values(held) : [];
  return inside.slice(0, 20).some((each) => isSomethingWrong(each, depth + 1));
}

function isDenied(text: string): boolean {
  return /^(?:no|0|zero|without) errors?(?![\p{L}\p{N}])/u.test(bareText(text));
}

/** The first sentence in what an error member holds, or the value itself. */
function sentenceIn(held: unknown, depth = 0): string {
  if (typeof held !== 'object' || held === null || depth > MAX_DEPTH) return String(held);
  const members = Object.entries(held).slice(0, 20);
  const told =
    members.find(([name, value]) => MESSAGE_NAMES.has(keyOf(name)) && isSomethingWrong(value)) ??
    members.find(([, value]) => typeof value === 'string' && isSomethingWrong(value)) ??
    members.find(([, value]) => isSomethingWrong(value));
  return told === undefined ? '' : sentenceIn(told[1], depth + 1);
}

/** With the sentence beside it that says more. */
function withMessage(quote: string, members: readonly Member[]): ErrorText {
  const sentences = members
    .filter(({ key, held }) => (MESSAGE_NAMES.has(key) || ERROR_NAMES.has(key)) && isSomethingWrong(held))
    .map(({ held }) => lineOf(sentenceIn(held)));
  const told = sentences.find((each) => /\p{L}{2}/u.test(each) && each !== 'true' && each !== lineOf(quote));
  return errorText(quote, told ?? null);
}

function firstOf<Item>(items: readonly Item[], read: (item: Item) => ErrorText | null): ErrorText | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}
