/** What an edit makes of a destination, and what is wrong with it. Nothing here is saved. */
import {
  checkTemplate,
  type RequestTemplate,
  type TemplateProblem,
} from '../../../shared/domain/forward/template.ts';
import type { DestinationRules } from '../../../shared/domain/forward/rules.ts';
import type { Constant, DestinationRow } from '../store/destinations-table.ts';
import { UserError } from '../../platform/user-error.ts';

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export interface ConstantEdit {
  readonly name: string;
  readonly isSecret: boolean;
  /** Left out, a secret stays as it is. */
  readonly value?: string | undefined;
}

export interface DestinationEdit {
  readonly name?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly isPaused?: boolean | undefined;
  readonly request?: Loose<RequestTemplate> | undefined;
  readonly events?: DestinationRow['events'] | undefined;
  readonly rules?: Loose<DestinationRules> | undefined;
  readonly constants?: readonly ConstantEdit[] | undefined;
  readonly isSafeToRepeat?: boolean | undefined;
  readonly timeoutMs?: number | undefined;
}

/** A destination as it would be with these values. */
export function withEdit(destination: DestinationRow, edit: DestinationEdit): DestinationRow {
  return {
    ...destination,
    name: edit.name ?? destination.name,
    enabled: edit.enabled ?? destination.enabled,
    isPaused: edit.isPaused ?? destination.isPaused,
    request: mergeRequest(destination.request, edit.request),
    events: edit.events ?? destination.events,
    rules: mergeRules(destination.rules, edit.rules),
    constants: edit.constants === undefined ? destination.constants : edit.constants.map(keptConstant),
    isSafeToRepeat: edit.isSafeToRepeat ?? destination.isSafeToRepeat,
    timeoutMs: edit.timeoutMs ?? destination.timeoutMs,
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
  edit: Loose<RequestTemplate> | undefined,
): DestinationRow['request'] {
  return {
    method: edit?.method ?? base.method,
    url: (edit?.url ?? base.url).trim(),
    headers: { ...(edit?.headers ?? base.headers) },
    body: edit?.body === undefined ? base.body : edit.body,
  };
}

export function mergeRules(
  base: DestinationRules,
  edit: Loose<DestinationRules> | undefined,
): DestinationRules {
  const said = Object.entries(edit ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said) };
}

/** Everything wrong with a destination's template, its constants known. */
export function problemsOf(
  destination: Pick<DestinationRow, 'request' | 'constants'>,
): readonly TemplateProblem[] {
  const { constants } = destination;
  return checkTemplate(destination.request, {
    names: constants.map((each) => each.name),
    secretNames: constants.filter((each) => each.isSecret).map((each) => each.name),
  });
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
