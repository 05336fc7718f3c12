/** What cannot be read of a search, or probably finds nothing, in a sentence. Pure. */
import type { SearchFault } from '../../../shared/domain/search/query.ts';
import type { Text } from '../../../shared/text/en.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function faultMessage({ code, field, value }: SearchFault, text: Text): string {
  return text.search.faults[code](visibleText(field), visibleText(value));
}

/** The search with what was meant in place of what was typed. */
export function withFix(filter: string, { start, end, fix }: SearchFault): string {
  return fix === null ? filter : filter.slice(0, start) + fix + filter.slice(end);
}
