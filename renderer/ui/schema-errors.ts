/** Checks what a form would send with the schema that the engine checks it with. Pure. */
import type { z } from 'zod';
import type { Text } from '../../shared/text/en.ts';
import { formatsOf } from './formats.ts';
import { isOfField } from './field-path.ts';

/** By the path of the field, empty when it can be saved. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Issue = z.core.$ZodIssue;

/** What is said of a field and its parts; undefined leaves it to the code of the issue. */
export type Sentences = Readonly<Record<string, (issue: Issue) => string | undefined>>;

interface SchemaErrorsOptions {
  readonly sentences?: Sentences;
  /** The field where an issue of this path is shown, where that is not the path itself. */
  readonly fieldOf?: (path: readonly string[], issue: Issue) => string;
}

/** The first issue of each field, as a sentence; zod's own sentences are never shown. */
export function schemaErrors(
  schema: z.ZodType,
  input: unknown,
  text: Text,
  { sentences = {}, fieldOf = (path) => path.join('.') }: SchemaErrorsOptions = {},
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of schema.safeParse(input).error?.issues ?? []) {
    const field = fieldOf(issue.path.map(String), issue);
    const inner = innermost(issue);
    const own = Object.entries(sentences).find(([key]) => isOfField(field, key))?.[1];
    errors[field] ??= own?.(inner) ?? issueMessage(inner, text);
  }
  return errors;
}

/** What is wrong with the key of a record or, of several that could be meant, with the first. */
function innermost(issue: Issue): Issue {
  const inner =
    issue.code === 'invalid_key'
      ? issue.issues[0]
      : issue.code === 'invalid_union'
        ? issue.errors[0]?.[0]
        : undefined;
  return inner === undefined ? issue : innermost(inner);
}

function issueMessage(issue: Issue, text: Text): string {
  const messages = text.forms.issues;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue, text);
    case 'too_big':
      return tooBig(issue, text);
    case 'invalid_type':
      return issue.expected === 'int'
        ? messages.notWhole
        : issue.expected === 'number'
          ? messages.notANumber
          : messages.wrong;
    default:
      return messages.wrong;
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, { forms, locale }: Text): string {
  const messages = forms.issues;
  const min = formatsOf(locale).count(Number(minimum));
  if (origin === 'string') return Number(minimum) === 1 ? messages.missing : messages.tooShort(min);
  return origin === 'array' ? messages.tooFew(min) : messages.tooSmall(min);
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, { forms, locale }: Text): string {
  const messages = forms.issues;
  const max = formatsOf(locale).count(Number(maximum));
  if (origin === 'string') return messages.tooLong(max);
  return origin === 'array' ? messages.tooMany(max) : messages.tooLarge(max);
}
