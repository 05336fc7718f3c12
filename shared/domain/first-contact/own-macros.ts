/** The macros that an example shows: the postback URL that is offered for the network carries them. */
import { type FieldRole, URL_ROLES, type UrlRole } from '../postback/field-role.ts';
import { isUnreplacedMacro, macrosIn } from '../postback/macros.ts';
import type { OwnMacros } from '../postback/mapping.ts';
import { templateMacro } from '../postback/template-macros.ts';
import { unescapeFully } from '../postback/unescape.ts';
import { unfilledName } from '../postback/unfilled.ts';
import { parseCurrency } from '../money/currency.ts';
import type { ProposedField } from './proposal.ts';

/** A network never types these into a template by hand. */
const VARYING: ReadonlySet<FieldRole> = new Set(['clickId', 'payout', 'transactionId', 'time']);

/** As long as a mapping takes it. */
const MAX_LENGTH = 200;

/**
 * What the network fills in for each field of its example: `{ext_id}`, or the fixed currency of a template.
 * An event or a status that is typed into a template by hand belongs to one URL and not to the network.
 * @param isTemplate at least half of the example are macros
 * @returns empty where the example has values: a macro among them is one that nobody filled in
 */
export function ownMacros(
  fields: readonly Pick<ProposedField, 'role' | 'field'>[],
  isTemplate: boolean,
): OwnMacros {
  const macros: OwnMacros = {};
  const hasValues = fields.some(
    ({ role, field }) => VARYING.has(role) && field.value !== '' && macroText(field.value) === null,
  );
  if (hasValues && !isTemplate) return macros;
  for (const { role, field } of fields) {
    const text = macroText(field.value);
    if (isUrlRole(role) && text !== null) macros[role] = text;
  }
  const currency = fields.find(({ role }) => role === 'currency')?.field.value;
  const isFixed = currency !== undefined && macros.currency === undefined;
  const code = isFixed && Object.keys(macros).length > 0 ? parseCurrency(currency) : null;
  return code === null ? macros : { ...macros, currency: code };
}

/** The macro as the network spells it, decoded; null for anything else, and for one that lost a brace. */
function macroText(value: string): string | null {
  if (!isUnreplacedMacro(value)) return likelyMacro(value);
  const macros = macrosIn(value);
  const [first] = macros;
  if (first === undefined) return null;
  const text = (value.includes(first) ? value : macros.join('')).trim();
  return text.length > MAX_LENGTH || /[\r\n\t&]/.test(text) || hasLostBrace(text) ? null : text;
}

/** `$click`, `:click_id`, `@sum@`: an id could be written so, the name of a thing hardly. */
function likelyMacro(value: string): string | null {
  const text = unescapeFully(value).trim();
  const isIt = unfilledName(value) !== null && templateMacro(text) !== null;
  return !isIt || text.length > MAX_LENGTH || /[\s&]/.test(text) ? null : text;
}

function hasLostBrace(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length;
  return ['{}', '[]', '<>', '()'].some(([open = '', close = '']) => count(open) !== count(close));
}

function isUrlRole(role: ProposedField['role']): role is UrlRole {
  return (URL_ROLES as readonly string[]).includes(role);
}
