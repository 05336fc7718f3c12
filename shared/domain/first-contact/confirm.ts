/** First contact with a network whose mapping is known already: how its postback reads, to be confirmed. */
import type { Field } from '../postback/field.ts';
import { FIELD_ROLES } from '../postback/field-role.ts';
import { lookUp, type Mapping } from '../postback/mapping.ts';
import { indexFields, pickField } from '../postback/pick-field.ts';
import { readStatusLists } from '../postback/status-lists.ts';
import { isUnfilled } from '../postback/unfilled.ts';
import { meaningOfStatusWord, statusOfEventWord } from '../postback/word-meaning.ts';
import { networkNameIn } from './network-name.ts';
import type { Proposal, ProposedValue } from './proposal.ts';

/** Long lists inside a JSON body are no parameters. */
const MAX_SAMPLE = 200;

/** The mapping as it is, with the field that each role is taken from, and the words that came. */
export function confirmMapping(fields: readonly Field[], mapping: Mapping): Proposal {
  const index = indexFields(fields);
  const lists = readStatusLists(fields);
  const taken = FIELD_ROLES.flatMap((role) => {
    const picked = pickField(index, mapping, role);
    return picked === null || picked.kind === 'nothing'
      ? []
      : [
          {
            role,
            field: { ...picked.origin, value: picked.value },
            reason: 'mapping' as const,
            detail: null,
          },
        ];
  });
  const words = taken.flatMap(({ role, field }): readonly ProposedValue[] => {
    if ((role !== 'event' && role !== 'status') || isUnfilled(field.value)) return [];
    const word = field.value;
    if (role === 'event')
      return [{ role, word, event: lookUp(mapping.events, word), status: statusOfEventWord(mapping, word) }];
    const { event, status } = meaningOfStatusWord(mapping, lists, word);
    return [{ role, word, event, status }];
  });
  return {
    mapping,
    fields: taken,
    words,
    isTemplate: false,
    sample: fields.slice(0, MAX_SAMPLE),
    doubts: [],
    networkName: networkNameIn(fields),
  };
}
