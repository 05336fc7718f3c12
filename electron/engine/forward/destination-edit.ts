/** What an edit makes of a destination, and what is wrong with it. Nothing here is saved. */
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import {
  checkTemplate,
  type RequestTemplate,
  type TemplateProblem,
} from '../../../shared/domain/forward/template.ts';
import { type DestinationEdit, PLAIN_DESTINATION_FIELDS } from '../../../shared/contract/destinations.ts';
import { givenOf } from '../../../shared/domain/given-of.ts';
import { pick } from '../../../shared/domain/pick.ts';
import type { DestinationRules } from '../../../shared/domain/forward/rules.ts';
import type { Constant, DestinationRow } from '../store/destinations-table.ts';
import { UserError } from '../../platform/user-error.ts';

type ConstantEdit = NonNullable<DestinationEdit['constants']>[number];

/** A destination as it would be with these values. */
export function withEdit(destination: DestinationRow, edit: DestinationEdit): DestinationRow {
  return {
    ...destination,
    ...givenOf(pick(edit, PLAIN_DESTINATION_FIELDS)),
    request: mergeRequest(destination.request, edit.request),
    rules: withChoice(
      destination,
      edit.rules,
      findDestinationPreset(destination.preset).rules?.statusWords ?? {},
    ),
    constants: edit.constants === undefined ? destination.constants : edit.constants.map(keptConstant),
  };
}

export function changesRequest({ request, constants }: DestinationEdit): boolean {
  return request !== undefined || constants !== undefined;
}

/** A secret's value goes elsewhere. */
function keptConstant({ name, isSecret, value }: ConstantEdit): Constant {
  return { name, isSecret, value: isSecret ? '' : (value ?? '') };
}

export function mergeRequest(
  base: RequestTemplate,
  edit: DestinationEdit['request'],
): DestinationRow['request'] {
  return {
    method: edit?.method ?? base.method,
    url: (edit?.url ?? base.url).trim(),
    headers: { ...(edit?.headers ?? base.headers) },
    body: edit?.body === undefined ? base.body : edit.body,
  };
}

function mergeRules(base: DestinationRules, edit: DestinationEdit['rules']): DestinationRules {
  return { ...base, ...givenOf(edit ?? {}) };
}

/**
 * Whoever says what a destination hears of later changes has chosen, and the words that its preset has for a status
 * come with it the first time.
 */
function withChoice(
  before: DestinationRow,
  edit: DestinationEdit['rules'],
  presetWords: DestinationRules['statusWords'],
): DestinationRules {
  const rules = mergeRules(before.rules, edit);
  // Rules that are sent back as they were read choose nothing.
  const isChosen = edit?.laterChanges !== undefined && edit.isLaterChangesChosen !== false;
  if (!isChosen || before.rules.isLaterChangesChosen) return rules;
  const hasWords = edit?.statusWords !== undefined || Object.keys(before.rules.statusWords).length > 0;
  return { ...rules, isLaterChangesChosen: true, statusWords: hasWords ? rules.statusWords : presetWords };
}

/** Everything wrong with a destination's template, its constants known. */
export function problemsOf({
  request,
  rules: { changeRequest },
  constants,
}: Pick<DestinationRow, 'request' | 'rules' | 'constants'>): readonly TemplateProblem[] {
  const known = {
    names: constants.map((each) => each.name),
    secretNames: constants.filter((each) => each.isSecret).map((each) => each.name),
  };
  if (changeRequest === null) return checkTemplate(request, known);
  // Its headers are those of the first request, and looked at there.
  const ofChange = checkTemplate({ ...changeRequest, headers: {} }, known);
  return [...checkTemplate(request, known), ...ofChange];
}

/** @throws UserError with everything that is wrong with a template */
export function refuseProblems(problems: readonly TemplateProblem[]): void {
  if (problems.length > 0) throw new UserError('BAD_REQUEST', { code: 'template_broken', problems });
}

/**
 * An empty address is fine as long as the destination is switched off: it is being set up.
 * @throws UserError
 */
export function refuseBroken(destination: DestinationRow): void {
  refuseProblems(
    problemsOf(destination).filter((found) => found.code !== 'url_missing' || destination.enabled),
  );
  const names = destination.constants.map((each) => each.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError('BAD_REQUEST', { code: 'constant_twice', name: twice });
}
