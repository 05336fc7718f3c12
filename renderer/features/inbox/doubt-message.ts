/** What is doubtful in a filter, in a sentence. Pure. */
import type { SearchDoubt } from '../../../shared/domain/search/check-search.ts';
import type { Text } from '../../../shared/text/en.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function doubtMessage({ kind, filter, value }: SearchDoubt, text: Text): string {
  const messages = text.window.inbox.doubts;
  const [shownFilter, shownValue] = [visibleText(filter), visibleText(value)];
  switch (kind) {
    case 'unknown_filter':
      return messages.unknownFilter(shownFilter);
    case 'unknown_value':
      return messages.unknownValue(shownFilter, shownValue);
    case 'missing_value':
      return messages.missingValue(shownFilter);
    case 'not_a_number':
      return messages.notANumber(shownValue);
  }
}
