/** Takes the value of each role from a request and remembers where it stood. */
import { problem } from './fields.ts';
import { hasMacro, isUnreplacedMacro, rightCaseOf } from './macros.ts';
import type { FieldRole, Mapping } from './mapping.ts';
import { type FieldIndex, type Origins, type Picked, pickField } from './pick-field.ts';
import type { NetworkKnowledge } from './understand.ts';
import type { Problem } from './words.ts';

export class RoleReader {
  readonly origins: Origins = {};
  readonly #index: FieldIndex;
  readonly #mapping: Mapping;
  readonly #known: NetworkKnowledge;
  readonly #problems: Problem[];

  constructor(index: FieldIndex, mapping: Mapping, known: NetworkKnowledge, problems: Problem[]) {
    this.#index = index;
    this.#mapping = mapping;
    this.#known = known;
    this.#problems = problems;
  }

  /** The value as it came, a macro's own text included. */
  raw(role: FieldRole): Picked | null {
    const picked = pickField(this.#index, this.#mapping.fields, role);
    if (picked !== null) this.origins[role] = picked.origin;
    return picked;
  }

  /** For what may be missing: a macro that nobody filled in is as good as nothing, and is said. */
  real(role: FieldRole): Picked | null {
    const picked = this.raw(role);
    if (picked === null || !hasMacro(picked.value)) return picked;
    const rightCase = rightCaseOf(picked.value, this.#known.macros);
    this.#problems.push(
      problem(
        rightCase === null ? 'macro_unreplaced' : 'macro_wrong_case',
        'warning',
        picked.origin.name,
        picked.value,
        rightCase,
      ),
    );
    return isUnreplacedMacro(picked.value) ? null : picked;
  }

  /** Another role is taken from the same place: the status word that also says the event. */
  share(role: FieldRole, from: FieldRole): void {
    const origin = this.origins[from];
    if (origin !== undefined) this.origins[role] = origin;
  }
}
