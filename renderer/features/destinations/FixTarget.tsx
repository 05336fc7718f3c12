/** A part of the form that a diagnosis leads to. */
import type { ReactNode } from 'react';
import type { FixPlace } from '../../../shared/domain/forward/diagnosis.ts';

const FIELDS = 'input, textarea, button';
/** On the field that is most likely at fault. */
export const FIRST_TO_FIX = { 'data-fix-first': true } as const;

interface FixTargetProps {
  readonly place: FixPlace;
  readonly children: ReactNode;
}

export function FixTarget({ place, children }: FixTargetProps) {
  return <div data-fix-place={place}>{children}</div>;
}

/** Brings the part into view, with the cursor in the field that is to be corrected, or in its first one. */
export function showFixTarget(root: Element | null, place: FixPlace): void {
  const target = root?.querySelector(`[data-fix-place="${place}"]`);
  target?.scrollIntoView({ block: 'start' });
  const field =
    target?.querySelector<HTMLElement>('[data-fix-first]') ?? target?.querySelector<HTMLElement>(FIELDS);
  field?.focus({ preventScroll: true });
}
