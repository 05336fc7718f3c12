/** A draft that outlives a look at another page, as long as the window is open. */
import { useCallback, useState } from 'react';
import { type LinkDraft, linkDraftSchema } from '../../../shared/domain/link/draft.ts';

interface KeptDraft {
  readonly draft: LinkDraft;
  readonly setDraft: (change: (before: LinkDraft) => LinkDraft) => void;
  /** Goes back to what is saved. */
  readonly forget: () => void;
  /** Whether it differs from what is saved. */
  readonly isKept: boolean;
}

/** @param id of the link, or `new` */
export function useKeptDraft(id: string, saved: LinkDraft): KeptDraft {
  const key = `link-draft.${id}`;
  const [kept, setKept] = useState<LinkDraft | null>(() => readKept(key));
  const draft = kept ?? saved;
  const setDraft = useCallback(
    (change: (before: LinkDraft) => LinkDraft) => {
      setKept((before) => {
        const next = change(before ?? saved);
        writeKept(key, JSON.stringify(next) === JSON.stringify(saved) ? null : next);
        return next;
      });
    },
    [key, saved],
  );
  const forget = useCallback(() => {
    writeKept(key, null);
    setKept(null);
  }, [key]);
  return { draft, setDraft, forget, isKept: JSON.stringify(draft) !== JSON.stringify(saved) };
}

function readKept(key: string): LinkDraft | null {
  try {
    const parsed = linkDraftSchema.safeParse(JSON.parse(window.sessionStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function writeKept(key: string, draft: LinkDraft | null): void {
  try {
    if (draft === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still lets the form be used.
  }
}
