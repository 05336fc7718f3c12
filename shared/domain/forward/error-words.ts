/**
 * Which texts of a response say that something went wrong, in the languages that trackers and rented apps answer in.
 * Pure. Every text is bounded before it meets an expression here.
 */

import { withoutEnds } from '../without-ends.ts';

/** Words and phrases with commas between them. */
export function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}

/** A longer text is read up to here: whoever reports an error says so at once. */
const MAX_TEXT = 200;

/** What a member that is about errors holds where there was none. Lower case, without signs at its ends. */
const NOTHING_WRONG: ReadonlySet<string> = new Set(
  listed(
    '0, 00, 000, 0000, 200, no, none, null, nil, false, undefined, n/a, nan, empty',
    'ok, okay, success, successful, succeeded, done, no error, no errors, noerror, not error',
    'нет, без ошибок, ошибок нет, успешно, успех, ок, немає, sin error, sem erro, kein fehler',
    'keine, aucune, ninguno, nenhum, brak, yok, 无, 成功, なし',
  ),
);

/** What a status holds where the request was taken. */
const SUCCESS: ReadonlySet<string> = new Set(
  listed(
    'ok, okay, success, successful, succeeded, true, yes, done, accepted, approved, received',
    'created, processed, completed, complete, queued, added, saved, sent, valid, active, pass',
    'ок, успех, успешно, принято, принят, éxito, exito, sucesso, erfolg, succès, sukces, 成功',
  ),
);

/** A status that is one of these, or begins with one of them, says that the request was not taken. */
const FAILURE: ReadonlySet<string> = new Set(
  listed(
    'error, errors, err, erro, erreur, fehler, errore, hata, błąd, blad, fout, eroare, lỗi',
    'fail, failed, failure, fails, fatal, exception, fault, crash, ko, nok, notok, bad',
    'invalid, incorrect, wrong, denied, deny, forbidden, unauthorized, unauthorised, refused',
    'rejected, reject, declined, unknown, missing, unsuccessful, unprocessable, notfound, false',
    'unauthenticated, unsuccess, expired, blocked, suspended',
    'ошибка, ошибки, сбой, неверный, неверная, неверно, неправильный, некорректный, неизвестный',
    'отказ, отказано, отклонено, отклонён, отклонен, запрещено, помилка, невірний, inválido',
    'invalido, fallo, fallido, falha, falhou, ungültig, geçersiz, başarısız, nieprawidłowy',
  ),
);

/** Said anywhere in a sentence. Beginnings of words, so that their endings do not matter. */
const FAILURE_PHRASES: readonly string[] = listed(
  "not found, not exist, n't exist, no such, not valid, is invalid, invalid , not recognized",
  'not recognised, not allowed, not authorized, not authorised, not accepted, not permitted',
  'not registered, not configured, not processed, not saved, not received, not supported',
  'is required',
  'is missing, missing , access denied, permission denied, bad request, could not, cannot be',
  'unable to',
  'failed to, unknown click, unknown id, unknown event, unknown token, wrong key, wrong token',
  'internal server error, has expired, is expired, is disabled, is blocked, too many requests',
  'unauthenticated, service unavailable, temporarily unavailable, something went wrong',
  'no click , click expired, token expired, session expired, key expired, id is empty, token is empty',
  'key is empty, event is empty, is wrong, is inactive, is suspended',
  'rate limit, mismatch, malformed, not in whitelist, not whitelisted, не найден, не существует',
  'не указан, не передан, не задан, не принят, не распознан',
  'отсутствует, неизвестн, неверн, некорректн, доступ запрещ, не знайдено, не існує',
  'no encontrad, no existe, não encontrad, nao encontrad, não existe, nicht gefunden',
  'existiert nicht',
  "introuvable, n'existe pas, non trovato, nie znalezion, nie istnieje, niet gevonden",
  'bulunamad',
  'không tìm thấy, 未找到, 不存在, 错误, 錯誤, 失败, 失敗, 无效, 無効, エラー, 見つかりません, 오류',
);

/** Whole words that a short text has only where something went wrong. */
const FAILURE_IN_SENTENCE =
  /(?<![\p{L}\p{N}_-])(?:errors?|erro|erreur|fehler|failed|failure|exception|ошибк[аиу]|помилка|błąd|hata)(?![\p{L}\p{N}_-])/u;

/** Says that nothing went wrong, with the word for it in the sentence. */
const DENIALS: readonly RegExp[] = [
  /(?:no|0|zero|without|without any|free of|not an?|без|нет|sin|sem|ohne|sans|brak|keine|aucune) (?:errors?|failures?|ошиб\p{L}{0,5}|errores|erros?|fehler|erreurs?|bł\p{L}{0,6})/gu,
  /(?:errors?|failed|failures?|ошиб\p{L}{0,5}|errores|erros?|fehler)["']? ?[:=] ?["']?(?:0|none|no|null|nil|false|нет|\[\]|\{\}|""|'')(?![\p{L}\p{N}])/gu,
  /(?:ошибок|помилок) (?:нет|немає|не)/gu,
];

/** What stands around a word without belonging to it. */
const END = /[\s"'`«»“”()[\]{}.,:;!|*#-]/;

/** Lower case, at most 200 characters, blanks as one, without signs at its ends. */
export function bareText(text: string): string {
  const line = text.slice(0, MAX_TEXT).toLowerCase().replaceAll('_', ' ').replaceAll(/\s+/g, ' ');
  return withoutEnds(line, END);
}

export function saysNothingWrong(text: string): boolean {
  const bare = bareText(text);
  return bare === '' || NOTHING_WRONG.has(bare);
}

/** @returns whether the text says that the request was taken */
export function saysSuccess(text: string): boolean {
  const bare = bareText(text);
  return SUCCESS.has(bare) || SUCCESS.has(firstWord(bare));
}

/**
 * Whether a word or a sentence of a response says that something went wrong: `error`, `FAIL`, `click not found`,
 * `Ошибка: неверный ключ`. A text that begins with success says so even where an error is named later.
 */
export function saysFailure(text: string): boolean {
  const bare = DENIALS.reduce((rest, denial) => rest.replaceAll(denial, ' '), bareText(text)).trim();
  if (bare === '') return false;
  const first = firstWord(bare);
  if (SUCCESS.has(first)) return false;
  if (FAILURE.has(bare.replaceAll(' ', '')) || FAILURE.has(first)) return true;
  return FAILURE_PHRASES.some((phrase) => `${bare} `.includes(phrase)) || FAILURE_IN_SENTENCE.test(bare);
}

function firstWord(bare: string): string {
  return /^[\p{L}\p{M}/']{1,40}/u.exec(bare)?.[0] ?? '';
}
