/** What the person chose in place of what first contact proposed. */
import { z } from 'zod';
import { FIELD_ROLES } from '../postback/field-role.ts';
import type { Mapping } from '../postback/mapping.ts';

/** No name of a parameter that anybody could know is longer. */
export const MAX_CHOSEN_NAME = 200;

/** The parameter that each role is taken from, by its name in the sample; null for none. What is left out stays proposed. */
export const choicesSchema = z.partialRecord(
  z.enum(FIELD_ROLES),
  z.string().min(1).max(MAX_CHOSEN_NAME).nullable(),
);
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

export const NO_CHOICES: Choices = {};

/** A known mapping with what the person chose: a parameter serves one role. */
export function withChoices(mapping: Mapping, choices: Choices): Mapping {
  const chosen = new Set(Object.values(choices).map((name) => (name ?? '').toLowerCase()));
  const fields = { ...mapping.fields };
  for (const role of FIELD_ROLES) {
    const choice = choices[role];
    if (choice === undefined) fields[role] = fields[role].filter((name) => !chosen.has(name.toLowerCase()));
    else fields[role] = choice === null ? [] : [choice];
  }
  return { ...mapping, fields };
}
