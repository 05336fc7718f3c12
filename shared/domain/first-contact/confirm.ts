/** First contact with a network whose mapping is known already: how its postback reads, to be confirmed. */
import type { Field } from '../postback/fields.ts';
import { isUnreplacedMacro } from '../postback/macros.ts';
import { FIELD_ROLES } from '../postback/field-role.ts';
import type { Mapping } from '../postback/mapping.ts';
import { indexFields, pickField } from '../postback/pick-field.ts';
import { lookUp } from '../postback/read-event.ts';
import type { Proposal, ProposedValue } from './proposal.ts';

/** Long lists inside a JSON body are no parameters. */
const MAX_SAMPLE = 200;

/** The mapping as it is, with the field that each role is taken from, and the words that came. */
export function confirmMapping(fields: readonly Field[], mapping: Mapping): Proposal {
  const index = indexFields(fields);
  const taken = FIELD_ROLES.flatMap((role) => {
    const picked = pickField(index, mapping.fields, role);
    return picked === null
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
    if ((role !== 'event' && role !== 'status') || isUnreplacedMacro(field.value)) return [];
    const word = field.value;
    return [{ role, word, event: lookUp(mapping.events, word), status: lookUp(mapping.statuses, word) }];
  });
  return { mapping, fields: taken, words, isTemplate: false, sample: fields.slice(0, MAX_SAMPLE) };
}
