/** First contact with a network whose mapping is known already: how its postback reads, to be confirmed. */
import type { Field } from '../postback/fields.ts';
import { FIELD_ROLES } from '../postback/field-role.ts';
import type { Mapping } from '../postback/mapping.ts';
import { indexFields, pickField } from '../postback/pick-field.ts';
import { lookUp } from '../postback/read-event.ts';
import { isUnfilled } from '../postback/unfilled.ts';
import type { Proposal, ProposedValue } from './proposal.ts';

/** The mapping as it is, with the field that each role is taken from, and the words that came. */
export function confirmMapping(fields: readonly Field[], mapping: Mapping): Proposal {
  const index = indexFields(fields);
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
    return [{ role, word, event: lookUp(mapping.events, word), status: lookUp(mapping.statuses, word) }];
  });
  return { mapping, fields: taken, words, isTemplate: false };
}
