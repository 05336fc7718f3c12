/** A part of the form that a diagnosis leads to. */
import type { ReactNode } from 'react';
import type { FixPlace } from '../../../shared/domain/forward/diagnosis.ts';

const FIELDS = 'input, textarea, button';

interface FixTargetProps {
  readonly place: FixPlace;
  readonly children: ReactNode;
}

export function FixTarget({ place, children }: FixTargetProps) {
  return <div data-fix-place={place}>{children}</div>;
}

/** Brings the part into view, with the cursor in its first field. */
export function showFixTarget(root: Element | null, place: FixPlace): void {
  const target = root?.querySelector(`[data-fix-place="${place}"]`);
  target?.scrollIntoView({ block: 'start' });
  target?.querySelector<HTMLElement>(FIELDS)?.focus({ preventScroll: true });
}
