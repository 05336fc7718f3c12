/** A search as typed, for a call of the API. */
import { parseSearch } from '../../../shared/domain/search/parse-search.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import { UserError } from '../../platform/user-error.ts';

/** @throws UserError with the first of its faults */
export function readSearch(text: string | undefined): SearchQuery {
  const parsed = parseSearch(text ?? '');
  if (parsed.kind === 'query') return parsed.query;
  const [fault] = parsed.errors;
  throw new UserError('BAD_REQUEST', {
    code: 'search_invalid',
    fault: fault?.code ?? 'too_long',
    field: fault?.field ?? '',
    value: fault?.value ?? '',
    start: fault?.start ?? 0,
    end: fault?.end ?? 0,
  });
}
