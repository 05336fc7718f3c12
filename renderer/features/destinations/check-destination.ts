/** What is wrong with an edited destination, by the path of the field. The engine checks the same again. */
import { TIMEOUT_MS } from '../../../shared/contract/destinations.ts';
import {
  checkTemplate,
  type TemplateConstants,
  type TemplateProblem,
} from '../../../shared/domain/forward/template.ts';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import type { Text } from '../../../shared/text/en.ts';
import { count } from '../../ui/count.ts';
import { checkConstants } from './constant-values.ts';
import type { DestinationValues, HeaderRow } from './destination-values.ts';
import { checkRules } from './rule-values.ts';
import { templateMessages } from '../../../shared/text/template-messages.ts';

const MAX_NAME = 100;
export const TIMEOUT_SECONDS = { min: TIMEOUT_MS.min / 1_000, max: TIMEOUT_MS.max / 1_000 };
const MAX_URL = 8_192;
const MAX_HEADER_NAME = 200;
const MAX_HEADER_VALUE = 8_192;
const MAX_BODY = 65_536;
const MAX_WORD = 200;

/** Stands in for the parts of a template that are not being checked. */
const HARMLESS = { method: 'POST', url: 'https://example.com/', headers: {}, body: null } as const;

export type FieldErrors = Record<string, string>;

/** @param isUrlNeeded false while it is being set up: an empty address is fine then */
export function checkDestination(values: DestinationValues, isUrlNeeded: boolean, text: Text): FieldErrors {
  return {
    ...checkNameAndTimeout(values, text),
    ...checkUrl(values, isUrlNeeded, text),
    ...checkHeaders(values, text),
    ...(values.method === 'POST' ? checkBody(values, text) : {}),
    ...checkEvents(values, text),
    ...checkConstants(values.constants, text),
    ...checkRules(values.rules, text),
  };
}

/** What is wrong with a destination's name, or null. */
export function checkName(name: string, text: Text): string | null {
  const { length } = name.trim();
  if (length === 0) return text.destinations.check.nameMissing;
  return length > MAX_NAME ? text.destinations.check.nameTooLong(MAX_NAME) : null;
}

function checkNameAndTimeout(values: DestinationValues, text: Text): FieldErrors {
  const errors: FieldErrors = {};
  const nameError = checkName(values.name, text);
  if (nameError !== null) errors['name'] = nameError;
  const { min, max } = TIMEOUT_SECONDS;
  const seconds = values.timeoutSeconds === '' ? Number.NaN : Number(values.timeoutSeconds);
  const isFine = Number.isInteger(seconds * 1_000) && seconds >= min && seconds <= max;
  if (!isFine) errors['timeoutSeconds'] = text.destinations.check.timeout(min, max);
  return errors;
}

function checkUrl(values: DestinationValues, isNeeded: boolean, text: Text): FieldErrors {
  const { url } = values;
  const { length } = url.trim();
  if (length === 0 && !isNeeded) return {};
  if (length > MAX_URL) return { url: text.destinations.check.urlTooLong(count(length), count(MAX_URL)) };
  return inMessages('url', checkTemplate({ ...HARMLESS, url: url.trim() }, constantsOf(values)), text);
}

function checkHeaders(values: DestinationValues, text: Text): FieldErrors {
  const { headers } = values;
  const constants = constantsOf(values);
  const words = text.destinations.check;
  const errors: FieldErrors = {};
  const seen = new Set<string>();
  for (const row of headers) {
    const name = row.name.trim();
    const namePath = `headers.${row.id}.name`;
    const valuePath = `headers.${row.id}.value`;
    if (name === '' && row.value === '') continue;
    if (name === '') errors[namePath] = words.headerNameMissing;
    else if (name.length > MAX_HEADER_NAME) errors[namePath] = words.headerTooLong(count(MAX_HEADER_NAME));
    else if (seen.has(name.toLowerCase())) errors[namePath] = words.headerTwice(name);
    else Object.assign(errors, checkHeader(row, namePath, valuePath, constants, text));
    if (row.value.length > MAX_HEADER_VALUE) errors[valuePath] = words.headerTooLong(count(MAX_HEADER_VALUE));
    seen.add(name.toLowerCase());
  }
  return errors;
}

function checkHeader(
  row: HeaderRow,
  namePath: string,
  valuePath: string,
  constants: TemplateConstants,
  text: Text,
): FieldErrors {
  const headers = Object.fromEntries([[row.name.trim(), row.value]]);
  const problems = checkTemplate({ ...HARMLESS, headers }, constants);
  const ofName = problems.filter((found) => found.code === 'header_invalid');
  const ofValue = problems.filter((found) => found.code !== 'header_invalid');
  return { ...inMessages(namePath, ofName, text), ...inMessages(valuePath, ofValue, text) };
}

function checkBody(values: DestinationValues, text: Text): FieldErrors {
  const { body } = values;
  if (body.length > MAX_BODY) return { body: text.destinations.check.bodyTooLong(count(MAX_BODY)) };
  return inMessages(
    'body',
    checkTemplate({ ...HARMLESS, headers: contentTypeOf(values), body }, constantsOf(values)),
    text,
  );
}

/** The type that is said decides how the body is read. */
function contentTypeOf({ headers }: DestinationValues): Record<string, string> {
  const row = headers.find((each) => each.name.trim().toLowerCase() === 'content-type');
  return row === undefined ? {} : { 'content-type': row.value };
}

function constantsOf({ constants }: DestinationValues): TemplateConstants {
  return {
    names: constants.map((each) => each.name.trim()),
    secretNames: constants.filter((each) => each.isSecret).map((each) => each.name.trim()),
  };
}

function checkEvents(values: DestinationValues, text: Text): FieldErrors {
  const errors: FieldErrors = {};
  for (const event of EVENTS) {
    const { isSent, word } = values.events[event];
    if (isSent && word.trim() === '') errors[`events.${event}`] = text.destinations.check.valueMissing;
    if (isSent && word.length > MAX_WORD)
      errors[`events.${event}`] = text.destinations.check.valueTooLong(MAX_WORD);
  }
  return errors;
}

function inMessages(path: string, problems: readonly TemplateProblem[], text: Text): FieldErrors {
  const messages = templateMessages(text.errors.template, problems);
  return messages.length === 0 ? {} : { [path]: messages.join(' ') };
}
