/** What a value that came means. Pure. */
import type { SeenValue } from '../../../shared/contract/seen-value.ts';
import type { Meaning } from '../../ui/MeaningSelect.tsx';

/** The meaning that counts for the field in which the value came; null for none. */
export function meaningOf(value: SeenValue): Meaning | null {
  const event: Meaning | null = value.event === null ? null : { kind: 'event', event: value.event };
  const status: Meaning | null = value.status === null ? null : { kind: 'status', status: value.status };
  return value.role === 'event' ? (event ?? status) : (status ?? event);
}
