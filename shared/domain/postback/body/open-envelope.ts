/** A parameter whose value is JSON: `payload={"clickid":…}`, as PHP and webhooks of forms send it. */
import type { Field } from '../field.ts';
import { isRecord } from './flatten.ts';
import { type JsonResult, looksLikeJson, parseJson, parseSeveral } from './json-body.ts';
import { type Collected, type ReadRules, takeValue } from './read-body.ts';

/** Of many that look so none is the envelope of all that came. */
const MAX_TRIED = 5;
const MAX_WRAPS = 3;

/**
 * Reads what an envelope holds as if it had come by itself: where it is all there is, or where it has the click id
 * and what stands beside it has none. Any other is the network's own business, such as the data of a page.
 * @param from the first field of the query or the body in which one is looked for
 */
export function openEnvelope(into: Collected, from: number, rules: ReadRules): void {
  const { fields } = into;
  const found: { readonly at: number; readonly value: unknown; readonly isName: boolean }[] = [];
  let tried = 0;
  for (let at = from; at < fields.length && tried < MAX_TRIED; at += 1) {
    const field = fields[at];
    const text = field === undefined ? null : envelopeText(field);
    if (text === null) continue;
    tried += 1;
    const result = parseWrapped(text);
    const items = result.ok ? null : parseSeveral(text);
    if (items !== null) found.push({ at, value: items, isName: false });
    if (result.ok && typeof result.value === 'object' && result.value !== null)
      found.push({ at, value: result.value, isName: field?.value === '' });
  }
  const [envelope] = found;
  if (envelope === undefined || found.length > 1) return;
  const others = fields
    .slice(from)
    .filter((each, index) => index + from !== envelope.at && each.value !== '');
  const isAlone = others.length === 0;
  const hasClickId =
    clickNames(envelope.value).some(rules.isClickIdName) &&
    !others.some(({ name }) => rules.isClickIdName(name));
  if (!rules.isList && !isAlone && !hasClickId) return;
  // JSON that was sent as the name of an empty field is no name.
  if (envelope.isName) fields.splice(envelope.at, 1);
  takeValue(envelope.value, 'json', 'utf-8', rules, into);
}

function envelopeText({ name, value }: Field): string | null {
  const text = value === '' ? name : value;
  const first = text.charCodeAt(0);
  // Most values begin with neither a bracket, a quote nor a blank.
  if (first !== 0x7b && first !== 0x5b && first !== 0x22 && first > 0x20) return null;
  return looksLikeJson(text) || text.startsWith('"{') || text.startsWith('"[') ? text : null;
}

function parseWrapped(text: string): JsonResult {
  let result = parseJson(text);
  for (let wraps = 0; wraps < MAX_WRAPS && result.ok && typeof result.value === 'string'; wraps += 1)
    result = looksLikeJson(result.value) ? parseJson(result.value) : { ok: false };
  return result;
}

function clickNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return clickNames(value[0]);
  return isRecord(value) ? Object.keys(value).slice(0, 200) : [];
}
