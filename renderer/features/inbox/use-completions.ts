/** What can be chosen for what is typed in the search, from the language and from the data. */
import { skipToken, useQuery } from '@tanstack/react-query';
import { SUGGESTION_FIELDS, type SuggestionField } from '../../../shared/contract/search-suggestions.ts';
import {
  type Completion,
  fieldChoices,
  fixedValues,
  writtenValue,
} from '../../../shared/domain/search/complete.ts';
import { useDesk } from '../../client/desk-client.ts';

export interface Choice {
  /** What is put into the search. */
  readonly written: string;
  /** A value is complete, a field waits for one. */
  readonly isValue: boolean;
}

const FRESH_MS = 20_000;
const MOST_TYPED = 100;

export function useCompletions(completion: Completion | null): readonly Choice[] {
  const desk = useDesk();
  const asked = completion === null ? null : questionOf(completion);
  const { data } = useQuery(
    desk.postbacks.suggest.queryOptions({
      input: asked ?? skipToken,
      staleTime: FRESH_MS,
      placeholderData: (before) => before,
    }),
  );
  if (completion === null) return [];
  const seen = asked === null ? [] : (data?.items ?? []);
  switch (completion.kind) {
    case 'field':
      return fieldChoices(completion.typed).map((written) => ({ written, isValue: false }));
    case 'parameter':
      return fitting(seen, completion.typed).map((name) => ({
        written: `param.${writtenValue(name)}:`,
        isValue: false,
      }));
    case 'value': {
      const values = fixedValues(completion.field) ?? seen;
      const prefix = completion.field === 'has' ? 'param.' : '';
      return fitting(values, typedOf(completion)).map((value) => ({
        written: prefix + writtenValue(value),
        isValue: true,
      }));
    }
  }
}

function questionOf(
  completion: Completion,
): { readonly field: SuggestionField; readonly name: string; readonly start: string } | null {
  const start = typedOf(completion).slice(0, MOST_TYPED);
  if (completion.kind === 'field') return null;
  if (completion.kind === 'parameter') return { field: 'has', name: '', start };
  const field = SUGGESTION_FIELDS.find((each) => each === completion.field);
  return field === undefined ? null : { field, name: completion.parameter, start };
}

function typedOf(completion: Completion): string {
  const isName = completion.kind === 'value' && completion.field === 'has';
  return isName ? completion.typed.replace(/^param\.?/i, '') : completion.typed;
}

/** What is there already is no choice. */
function fitting(values: readonly string[], typed: string): readonly string[] {
  const lower = typed.toLowerCase();
  return values.filter((value) => value.toLowerCase().includes(lower) && value.toLowerCase() !== lower);
}
