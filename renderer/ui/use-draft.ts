/**
 * The state of every form: what the person edits, of something that the engine keeps or of something new. Own state
 * instead of a form library's, because changes made elsewhere have to flow in while nothing is unsaved, and must not
 * while something is.
 */
import { useState } from 'react';
import { isOfField } from './field-path.ts';
import type { FieldErrors } from './schema-errors.ts';

export interface Draft<Values extends object> {
  readonly values: Values;
  /** Given as a function of the newest values where it builds on them. */
  readonly change: (part: Partial<Values> | ((before: Values) => Partial<Values>)) => void;
  readonly isDirty: boolean;
  /** It was changed elsewhere while the person was editing. */
  readonly isStale: boolean;
  /** The error of a field or a part of it, once the person has left it or tried to save. */
  readonly errorOf: (field: string) => string | undefined;
  readonly hasErrors: boolean;
  /** From now on the field's error is shown. */
  readonly leave: (field: string) => void;
  /** Shows every error, and says whether there is none. */
  readonly approve: () => boolean;
  /** Goes back to what the engine has now. */
  readonly discard: () => void;
  /** After saving: `saved` is what the engine has now, for what was `sent`. */
  readonly adopt: (saved: Values, sent: Values) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @param kept what the engine has, as values of the form; plain data */
export function useDraft<Values extends object>(
  kept: Values,
  check: (values: Values) => FieldErrors,
): Draft<Values> {
  const [values, setValues] = useState(kept);
  const [baseline, setBaseline] = useState(kept);
  const [seenText, setSeenText] = useState(() => textOf(kept));
  const [left, setLeft] = useState(NOTHING);
  const keptText = textOf(kept);
  const isDirty = textOf(values) !== textOf(baseline);
  const discard = (): void => {
    setValues(kept);
    setBaseline(kept);
    setLeft(NOTHING);
  };
  if (keptText !== seenText) {
    setSeenText(keptText);
    if (!isDirty) discard();
  }
  const errors = check(values);
  const isShown = (path: string): boolean => [...left].some((field) => isOfField(path, field));
  return {
    values,
    change: (part) => {
      setValues((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }));
    },
    isDirty,
    isStale: isDirty && keptText !== textOf(baseline),
    errorOf: (field) => Object.entries(errors).find(([path]) => isOfField(path, field) && isShown(path))?.[1],
    hasErrors: Object.keys(errors).some(isShown),
    leave: (field) => {
      setLeft((before) => new Set([...before, field]));
    },
    approve: () => {
      const paths = Object.keys(errors);
      setLeft((before) => new Set([...before, ...paths]));
      return paths.length === 0;
    },
    discard,
    adopt: (saved, sent) => {
      setBaseline(saved);
      setValues((now) => (textOf(now) === textOf(sent) ? saved : now));
    },
  };
}

function textOf(values: object): string {
  return JSON.stringify(values);
}
