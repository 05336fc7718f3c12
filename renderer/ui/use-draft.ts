/**
 * What the person edits of something that the engine keeps. Own state instead of the form library's,
 * because changes made elsewhere have to flow in while nothing is unsaved, and must not while something is.
 */
import { useState } from 'react';

/** Errors by the path of their field, empty when it can be saved. */
export type DraftErrors = Readonly<Record<string, string>>;

export interface Draft<Values extends object> {
  readonly values: Values;
  /** Given as a function of the newest values where it builds on them. */
  readonly change: (part: Partial<Values> | ((before: Values) => Partial<Values>)) => void;
  readonly isDirty: boolean;
  /** It was changed elsewhere while the person was editing. */
  readonly isStale: boolean;
  /** The error of a field that the person has left, or that they tried to save. */
  readonly errorOf: (path: string) => string | undefined;
  readonly hasErrors: boolean;
  /** From now on the field's error is shown. */
  readonly leave: (path: string) => void;
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
  check: (values: Values) => DraftErrors,
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
  return {
    values,
    change: (part) => {
      setValues((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }));
    },
    isDirty,
    isStale: isDirty && keptText !== textOf(baseline),
    errorOf: (path) => (left.has(path) ? errors[path] : undefined),
    hasErrors: Object.keys(errors).some((path) => left.has(path)),
    leave: (path) => {
      setLeft((before) => new Set([...before, path]));
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
