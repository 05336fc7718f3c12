/** Takes the value of each role from a request and remembers where it stood. */
import { isKeptApart } from './charset.ts';
import { problem, type Problem, shortened } from './problem.ts';
import { rightCaseOf } from './macros.ts';
import { findRivalId } from './doubtful-id.ts';
import type { Field } from './field.ts';
import type { FieldRole } from './field-role.ts';
import { type Mapping, valueKey } from './mapping.ts';
import { mappedNames } from './mapped-names.ts';
import { isNothing, SENSE_OF_ROLE } from './nothing.ts';
import { type FieldIndex, type Origins, type Picked, pickField, type ValueEvidence } from './pick-field.ts';
import type { NetworkKnowledge } from './parsed-postback.ts';
import { cleanValue, hasInvisible } from './clean-value.ts';
import { beginsWithPair, maybeHidesPair } from './hidden-pairs.ts';
import { isUnfilled } from './unfilled.ts';
import { isGoTime } from './written-time.ts';
import { inspected, MOST_ALIKE, VALUE_LIMITS } from './value-limits.ts';

export interface RoleValue extends Picked {
  /** Only the beginning of what came: good for showing, and for nothing else. */
  readonly isCut: boolean;
}

const MAX_HINT = 200;
const IDS: ReadonlySet<FieldRole> = new Set(['clickId', 'transactionId']);

/** A cut id would be another id, and an event or status that is not read may be a rejection. */
const HOLDING: ReadonlySet<FieldRole> = new Set(['clickId', 'transactionId', 'event', 'status']);

const NO_LENGTHS: ValueEvidence['idLengths'] = new Map();

/** Whether a second value of a role says something else than the first. */
function isOtherValue(role: FieldRole, name: string, other: string, first: string): boolean {
  if (other.length > VALUE_LIMITS[role]) return true;
  const { value } = cleanValue(other, IDS.has(role), name);
  if (value === '' || value === first || isUnfilled(value) || isNothing(value, SENSE_OF_ROLE[role]))
    return false;
  if (IDS.has(role)) return true;
  return role === 'payout' ? Number(value) !== Number(first) : valueKey(value) !== valueKey(first);
}

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
    if (IDS.has(role) && this.#isGuessed(picked)) {
      const readAs = isKeptApart(picked.value) ? 'bytes' : 'windows-1251';
      this.#problems.push(problem('bad_encoding', 'fatal', picked.origin.name, picked.value, readAs));
    }
    const limit = VALUE_LIMITS[role];
    if (picked.value.length <= limit) return this.#cleaned(role, picked);
    this.origins[role] = picked.origin;
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

  /** As it was meant, where that is certain; what was done to it is said, and what cannot be known holds. */
  #cleaned(role: FieldRole, picked: Picked): RoleValue | null {
    const { origin, value: sent } = picked;
    const clean = picked.kind === 'value' ? cleanValue(sent, IDS.has(role), origin.name) : null;
    const value = clean?.value ?? sent;
    // Quotes with nothing between them are no value.
    if (value === '') return null;
    this.origins[role] = origin;
    this.#holdWhatCameTwice(role, picked, value);
    for (const step of clean?.steps ?? []) {
      const isHarmless = step !== 'double_encoded' && clean?.isOnlyBlanks === true && !IDS.has(role);
      const severity = step === 'plus_not_blank' || isHarmless ? 'note' : 'warning';
      this.#problems.push(problem(step, severity, origin.name, sent, value.slice(0, MAX_HINT)));
    }
    const hides = maybeHidesPair(value) || (IDS.has(role) && beginsWithPair(value));
    if (hides && !(role === 'time' && isGoTime(value)))
      this.#problems.push(problem('fields_hidden', 'fatal', origin.name, value));
    if (IDS.has(role) && picked.kind !== 'nothing' && hasInvisible(value))
      this.#problems.push(problem('value_has_invisible', 'fatal', origin.name, value));
    return { ...picked, value, isCut: false };
  }

  /** One parameter with two values: nobody can know which of them is right. */
  #holdWhatCameTwice(role: FieldRole, { value: sent, origin: { name } }: Picked, value: string): void {
    const alike = this.#index.get(name.toLowerCase()) ?? [];
    if (alike.length < 2 || role === 'time') return;
    const others = [...new Set(alike.map((each) => each.value))].filter((each) => each !== sent);
    const other =
      others.slice(0, MOST_ALIKE).find((each) => isOtherValue(role, name, each, value)) ?? others[MOST_ALIKE];
    if (other === undefined) return;
    const noted = this.#problems.findIndex(
      ({ code, field }) => code === 'field_twice' && field?.toLowerCase() === name.toLowerCase(),
    );
    if (noted !== -1) this.#problems.splice(noted, 1);
    this.#problems.push(problem('field_twice', 'fatal', name, `${value} / ${other}`));
  }

  /** What else came under the names of a role, as it was meant, in the order of its mapping. */
  others(role: FieldRole): readonly Picked[] {
    const taken = this.origins[role]?.name.toLowerCase();
    const others: Picked[] = [];
    for (const candidate of mappedNames(this.#mapping.fields).of[role]) {
      const alike = this.#index.get(candidate);
      if (alike === undefined) continue;
      for (const { name, source, value } of alike.slice(0, MOST_ALIKE)) {
        if (name.toLowerCase() === taken) continue;
        const meant = cleanValue(inspected(value), false).value;
        others.push({ value: meant, kind: 'value', origin: { name, source } });
      }
    }
    return others;
  }

  /** What came under one name, whatever its role. */
  at(name: string): readonly Picked[] {
    const alike = this.#index.get(name) ?? [];
    return alike.map(({ value, source }) => ({ value, kind: 'value', origin: { name, source } }));
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
