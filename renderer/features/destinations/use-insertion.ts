/** Remembers the text field that the cursor was last in, and puts text there. */
import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Pending {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

interface Target {
  readonly field: TextField;
  readonly write: (text: string) => void;
}

export interface Insertion {
  /** Props for a field that text can be put into. */
  readonly into: (write: (text: string) => void) => {
    readonly onFocus: (event: FocusEvent<TextField>) => void;
  };
  /** The same for the field that takes it while the cursor was in none. */
  readonly intoFirst: (write: (text: string) => void) => {
    readonly onFocus: (event: FocusEvent<TextField>) => void;
    readonly ref: (field: TextField | null) => void;
  };
  /**
   * Puts text at the cursor of the last field.
   * @param chosen the part of it that is selected afterwards, so that typing replaces it
   */
  readonly insert: (text: string, chosen?: string) => void;
}

export function useInsertion(): Insertion {
  const target = useRef<Target | null>(null);
  const first = useRef<Target | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  useLayoutEffect(() => {
    if (pending === null) return;
    // Only now does the field hold the new text.
    pending.field.focus();
    pending.field.setSelectionRange(pending.start, pending.end);
  }, [pending]);
  const into: Insertion['into'] = (write) => ({
    onFocus: (event) => {
      target.current = { field: event.currentTarget, write };
    },
  });
  return {
    into,
    intoFirst: (write) => ({
      ...into(write),
      ref: (field) => {
        first.current = field === null ? null : { field, write };
      },
    }),
    insert: (text, chosen) => {
      const last = target.current?.field.isConnected === true ? target.current : null;
      const taken = last ?? first.current;
      if (taken === null) return;
      const { field, write } = taken;
      // A field that never had the cursor takes it at its end.
      const start = (last === null ? null : field.selectionStart) ?? field.value.length;
      const end = (last === null ? null : field.selectionEnd) ?? field.value.length;
      write(field.value.slice(0, start) + text + field.value.slice(end));
      const from = start + (chosen === undefined ? text.length : text.indexOf(chosen));
      setPending({ field, start: from, end: from + (chosen?.length ?? 0) });
    },
  };
}
