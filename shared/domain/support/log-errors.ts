/** The last errors of a log, as a stranger may read them: what the program itself says, and nothing that came in. */
import { z } from 'zod';

export interface LogError {
  /** ISO time. */
  readonly at: string;
  readonly isWarning: boolean;
  /** The sentence of the program, which is the same each time. */
  readonly what: string;
  /** Such as `TypeError`. */
  readonly type: string | null;
  /** Such as `SQLITE_FULL`. */
  readonly code: string | null;
  /** Where in the program it happened, such as `engine.js:12:5`. */
  readonly place: string | null;
}

/** Pino's numbers. */
const WARN = 40;
const ERROR = 50;
const MOST_IN_LINE = 20_000;
const MOST_IN_SENTENCE = 120;

const lineSchema = z.object({
  level: z.number(),
  time: z.iso.datetime(),
  msg: z.string(),
  err: z.object({ type: z.string(), code: z.string(), stack: z.string() }).partial().optional(),
});

const TYPE = /^(?:[A-Z][A-Za-z]{0,30})?Error$/;
const CODE = /^(?:E[A-Z]{2,20}|(?:ERR|SQLITE|UND_ERR)_[A-Z_]{2,50})$/;
const PLACE = /\/out\/main\/(?:chunks\/)?([\w-]{1,60}\.js:\d{1,7}:\d{1,7})/;
/** The sentences of the program are words; a test holds its sources to that. */
const SENTENCE = /^[A-Za-z ,:;'’()-]+$/;

/**
 * Messages, stacks and fields of errors are left out: a network's bytes, an address or a token may be in them.
 * @param lines oldest first; what is no line of the log counts for nothing
 */
export function logErrors(lines: readonly string[], most: number): readonly LogError[] {
  return lines.flatMap(readLine).slice(-most);
}

function readLine(line: string): readonly LogError[] {
  if (line.length > MOST_IN_LINE) return [];
  const { success, data } = lineSchema.safeParse(parseOrNull(line));
  if (!success || data.level < WARN) return [];
  const { err } = data;
  return [
    {
      at: data.time,
      isWarning: data.level < ERROR,
      what: data.msg.length <= MOST_IN_SENTENCE && SENTENCE.test(data.msg) ? data.msg : '…',
      type: matching(err?.type, TYPE),
      code: matching(err?.code, CODE),
      place: PLACE.exec((err?.stack ?? '').replaceAll('\\', '/'))?.[1] ?? null,
    },
  ];
}

function matching(value: string | undefined, kind: RegExp): string | null {
  return value !== undefined && kind.test(value) ? value : null;
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
