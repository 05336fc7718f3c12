/** What counts as success: the status, and what the text of the response must or must not say. */
import { readErrorText } from './error-text.ts';

export interface SuccessRule {
  readonly statuses: string;
  readonly contains: readonly string[];
  readonly lacks: readonly string[];
}

/** What is made of a response with the right status whose text says error (`error-text.ts`). */
export const ERROR_TEXT_RULES = [
  /** It is delivered, and shown with a warning. */
  'warn',
  /** It is a failure. */
  'fail',
  /** It is delivered: a person said that it is fine. */
  'ignore',
] as const;
export type ErrorTextRule = (typeof ERROR_TEXT_RULES)[number];

/** Those of a destination's rules that say what success is. */
export interface SuccessRules {
  readonly success: SuccessRule;
  readonly errorText: ErrorTextRule;
}

export type ResponseVerdict =
  | { readonly kind: 'success' }
  | { readonly kind: 'wrong_status' }
  /** The status was right, the text was not: an answer of 200 that says error is a failure. */
  | {
      readonly kind: 'wrong_text';
      readonly rule: 'contains' | 'lacks' | 'error_text';
      /** Of the rule; of `error_text` what the response says. */
      readonly text: string;
    };

interface StatusRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `200-299`, `2xx`, `200, 204, 302`; null when it is none of these. */
export function readStatusRule(text: string): readonly StatusRange[] | null {
  const ranges: StatusRange[] = [];
  for (const part of text.split(/[,;\s]+/).filter((each) => each !== '')) {
    const range = readRange(part);
    if (range === null) return null;
    ranges.push(range);
  }
  return ranges.length === 0 ? null : ranges;
}

function readRange(part: string): StatusRange | null {
  const whole = /^([1-5])xx$/i.exec(part)?.[1];
  if (whole !== undefined) return { from: Number(whole) * 100, to: Number(whole) * 100 + 99 };
  const match = /^([1-5]\d\d)(?:-([1-5]\d\d))?$/.exec(part);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return to < from ? null : { from, to };
}

export function judgeResponse(
  { success: rule, errorText }: SuccessRules,
  status: number,
  body: string,
): ResponseVerdict {
  const ranges = readStatusRule(rule.statuses) ?? [];
  if (!ranges.some((range) => status >= range.from && status <= range.to)) return { kind: 'wrong_status' };
  const said = body.toLowerCase();
  const missing = rule.contains.find((text) => !said.includes(text.toLowerCase()));
  if (missing !== undefined) return { kind: 'wrong_text', rule: 'contains', text: missing };
  const forbidden = rule.lacks.find((text) => said.includes(text.toLowerCase()));
  if (forbidden !== undefined) return { kind: 'wrong_text', rule: 'lacks', text: forbidden };
  const error = errorText === 'fail' ? readErrorText(body) : null;
  if (error !== null) return { kind: 'wrong_text', rule: 'error_text', text: error.quote };
  return { kind: 'success' };
}
