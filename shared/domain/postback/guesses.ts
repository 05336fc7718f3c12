/** What of a postback was read by guessing: its network never said so, and no person confirmed it. */
import { FIELD_ROLES, type FieldRole } from './field-role.ts';
import type { Origins } from './pick-field.ts';
import { problem, type Problem } from './problem.ts';

/** Whether taking a role from a parameter of this name is only a guess. */
export type IsGuess = (role: FieldRole, name: string) => boolean;

/**
 * One problem for the whole reading, because one confirmation answers it. It holds the postback: a wrong guess
 * would be a wrong conversion at an ad platform.
 * @returns null where nothing was guessed
 */
export function findGuesses(origins: Origins, isGuess: IsGuess): Problem | null {
  const names: string[] = [];
  for (const role of FIELD_ROLES) {
    const name = origins[role]?.name;
    if (name !== undefined && isGuess(role, name)) names.push(name);
  }
  const [first] = names;
  return first === undefined
    ? null
    : problem('reading_unconfirmed', 'fatal', first, [...new Set(names)].join(', '));
}
