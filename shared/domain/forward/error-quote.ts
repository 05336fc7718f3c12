/** What is shown of a response that says error: short, on one line, and nothing but text. Pure. */
import { saysFailure } from './error-words.ts';

export interface ErrorText {
  /** What says it, as it is in the response, at most 80 characters: `error`, `success: false`. */
  readonly quote: string;
  /** What the response says about the cause, at most 200 characters; null where it says no more than `quote`. */
  readonly message: string | null;
}

const MAX_QUOTE = 80;
const MAX_MESSAGE = 200;

export function errorText(quote: string, message: string | null): ErrorText {
  const told = message === null ? '' : lineOf(message);
  return {
    quote: cut(lineOf(quote), MAX_QUOTE),
    message: told === '' || told === lineOf(quote) ? null : cut(told, MAX_MESSAGE),
  };
}

/** A word or a sentence that says that something went wrong; null for any other. */
export function errorInSentence(text: string): ErrorText | null {
  return saysFailure(text) ? errorText(text, null) : null;
}

/** The beginning of a text, with its blanks and line breaks as one. */
export function lineOf(text: string): string {
  return text
    .slice(0, 1_000)
    .replaceAll(/\s{1,100}/g, ' ')
    .trim();
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
