/** Takes the value of each role from a request and remembers where it stood. */
import { isKeptApart } from './charset.ts';
import { problem, type Problem, shortened } from './problem.ts';
import { rightCaseOf } from './macros.ts';
import { findRivalId } from './doubtful-id.ts';
import type { Field } from './fields.ts';
import type { FieldRole } from './field-role.ts';
import type { Mapping } from './mapping.ts';
import { type FieldIndex, type Origins, type Picked, pickField, type ValueEvidence } from './pick-field.ts';
import type { NetworkKnowledge } from './parsed-postback.ts';
import { VALUE_LIMITS } from './value-limits.ts';

export interface RoleValue extends Picked {
  /** Only the beginning of what came: good for showing, and for nothing else. */
  readonly isCut: boolean;
}

/** A cut id would be another id, and an event or status that is not read may be a rejection. */
const HOLDING: ReadonlySet<FieldRole> = new Set(['clickId', 'transactionId', 'event', 'status']);

/** They go out as they were read, letter by letter: a guess at their charset may make another id of them. */
const IDS: ReadonlySet<FieldRole> = new Set(['clickId', 'transactionId']);
const NO_LENGTHS: ValueEvidence['idLengths'] = new Map();

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

  /** The value as it came, a macro's own text included; one that is too long for its role is cut and said. */
  raw(role: FieldRole, idLengths: ValueEvidence['idLengths'] = NO_LENGTHS): RoleValue | null {
    const { macros } = this.#known;
    const picked = pickField(this.#index, this.#mapping, role, { macros, idLengths });
    if (picked === null) return null;
    this.origins[role] = picked.origin;
    if (IDS.has(role) && this.#isGuessed(picked)) {
      const readAs = isKeptApart(picked.value) ? 'bytes' : 'windows-1251';
      this.#problems.push(problem('bad_encoding', 'fatal', picked.origin.name, picked.value, readAs));
    }
    const limit = VALUE_LIMITS[role];
    if (picked.value.length <= limit) return { ...picked, isCut: false };
    const severity = HOLDING.has(role) ? 'fatal' : 'warning';
    this.#problems.push(problem('value_too_long', severity, picked.origin.name, picked.value, String(limit)));
    return { ...picked, value: picked.value.slice(0, limit), isCut: true };
  }

  /** Whether another charset than the sender's may have made this text of its bytes. */
  #isGuessed({ value, origin }: Picked): boolean {
    return (
      isKeptApart(value) ||
      this.#problems.some(
        ({ code, field, value: shown, hint }) =>
          code === 'bad_encoding' &&
          hint === 'windows-1251' &&
          field === shortened(origin.name) &&
          shown === shortened(value),
      )
    );
  }

  /** For what may be missing: a macro that was not replaced is as good as nothing, and is said. */
  real(role: FieldRole): RoleValue | null {
    const picked = this.raw(role);
    if (picked === null || picked.isCut || picked.kind === 'value') return picked;
    if (picked.kind === 'unfilled') {
      const rightCase = rightCaseOf(picked.value, this.#known.macros);
      const code = rightCase === null ? 'macro_unreplaced' : 'macro_wrong_case';
      this.#problems.push(problem(code, 'warning', picked.origin.name, picked.value, rightCase));
    }
    return null;
  }

  /** Another role is taken from the same place: the status word that also says the event. */
  share(role: FieldRole, from: FieldRole): void {
    const origin = this.origins[from];
    if (origin !== undefined) this.origins[role] = origin;
  }

  /** The field that could be the click id as well; see `findRivalId`. */
  rivalId(picked: Picked, idLengths: ValueEvidence['idLengths']): Field | null {
    const { clickIdMacro, idParameters } = this.#known;
    // Where the catalog tells the network's names, only a link made here can say otherwise.
    if (clickIdMacro !== null && idParameters.size === 0) return null;
    return findRivalId(this.#index, this.#mapping.fields, picked, {
      idLengths,
      idParameters,
      isOnlyByLinks: clickIdMacro !== null,
    });
  }

  /** Whether two roles were taken from the same place. */
  areOne(role: FieldRole, other: FieldRole): boolean {
    const [one, another] = [this.origins[role], this.origins[other]];
    return one !== undefined && one.name === another?.name && one.source === another.source;
  }
}
