/** Values that were seen, for whoever types a search. */
import { z } from 'zod';

/** Fields of a search whose values are told from what there is; `param` for the values of one parameter. */
export const SUGGESTION_FIELDS = [
  'network',
  'destination',
  'event',
  'status',
  'currency',
  'problem',
  'ip',
  'clickid',
  'tag',
  'has',
  'param',
] as const;
export type SuggestionField = (typeof SUGGESTION_FIELDS)[number];

export const searchSuggestionsSchema = z.object({ items: z.array(z.string()) });
export type SearchSuggestions = z.infer<typeof searchSuggestionsSchema>;
