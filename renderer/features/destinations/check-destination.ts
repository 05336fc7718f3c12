/** What is wrong with an edited destination, by the path of the field. The engine checks the same again. */
import { destinationEditSchema, TIMEOUT_MS } from '../../../shared/contract/destinations.ts';
import {
  checkTemplate,
  type TemplateConstants,
  type TemplateProblem,
} from '../../../shared/domain/forward/template.ts';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { type FieldErrors, schemaErrors, type Sentences } from '../../ui/schema-errors.ts';
import { checkConstantNames } from './constant-values.ts';
import {
  destinationInput,
  type DestinationValues,
  fieldOfIssue,
  type HeaderRow,
} from './destination-values.ts';
import { filledRows } from './filled-rows.ts';
import { checkCurrency, ruleSentences } from './rule-values.ts';
import { templateMessages } from '../../../shared/text/template-messages.ts';

/** The range of a timeout, as it is typed. */
export const TIMEOUT_SECONDS = { min: TIMEOUT_MS.min / 1_000, max: TIMEOUT_MS.max / 1_000 };

/** Stands in for the parts of a template that are not being checked. */
const HARMLESS = { method: 'POST', url: 'https://example.com/', headers: {}, body: null } as const;

/**
 * Each value by the schema of the contract; the template, and what only holds between several fields, beside it.
 * @param isUrlNeeded false while it is being set up: an empty address is fine then
 */
export function checkDestination(values: DestinationValues, isUrlNeeded: boolean, text: Text): FieldErrors {
  return {
    ...checkUrl(values, isUrlNeeded, text),
    ...checkHeaders(values, text),
    ...(values.method === 'POST' ? checkBody(values, text) : {}),
    ...checkEvents(values, text),
    ...checkChangeRequest(values, text),
    ...checkConstantNames(values.constants, text),
    ...checkCurrency(values.rules, text),
    ...schemaErrors(destinationEditSchema, destinationInput(values), text, {
      fieldOf: (path, issue) => fieldOfIssue(values, path, issue),
      sentences: sentencesFor(values, text),
    }),
  };
}

function sentencesFor({ url }: DestinationValues, text: Text): Sentences {
  const { count } = formatsOf(text.locale);
  const messages = text.destinations.check;
  const { min, max } = TIMEOUT_SECONDS;
  return {
    name: ({ code }) => (code === 'too_small' ? messages.nameMissing : undefined),
    'request.url': (issue) =>
      issue.code === 'too_big'
        ? messages.urlTooLong(count(url.trim().length), count(Number(issue.maximum)))
        : undefined,
    'request.headers': ({ code }) => (code === 'too_small' ? messages.headerNameMissing : undefined),
    timeoutMs: () => messages.timeout(min, max),
    constants: ({ code }) => (code === 'invalid_format' ? messages.constantName : undefined),
    ...ruleSentences(text),
  };
}

function checkUrl(values: DestinationValues, isNeeded: boolean, text: Text): FieldErrors {
  const url = values.url.trim();
  if (url === '' && !isNeeded) return {};
  return inMessages('request.url', checkTemplate({ ...HARMLESS, url }, constantsOf(values)), text);
}

function checkHeaders(values: DestinationValues, text: Text): FieldErrors {
  const constants = constantsOf(values);
  const errors: Record<string, string> = {};
  const seen = new Set<string>();
  for (const row of filledRows(values.headers)) {
    const name = row.name.trim();
    const path = `request.headers.${row.id}`;
    if (seen.has(name.toLowerCase())) errors[`${path}.name`] = text.destinations.check.headerTwice(name);
    else if (name !== '') Object.assign(errors, checkHeader(row, path, constants, text));
    seen.add(name.toLowerCase());
  }
  return errors;
}

function checkHeader(row: HeaderRow, path: string, constants: TemplateConstants, text: Text): FieldErrors {
  const headers = Object.fromEntries([[row.name.trim(), row.value]]);
  const problems = checkTemplate({ ...HARMLESS, headers }, constants);
  const ofName = problems.filter((found) => found.code === 'header_invalid');
  const ofValue = problems.filter((found) => found.code !== 'header_invalid');
  return { ...inMessages(`${path}.name`, ofName, text), ...inMessages(`${path}.value`, ofValue, text) };
}

function checkBody(values: DestinationValues, text: Text): FieldErrors {
  const { body } = values;
  return inMessages(
    'request.body',
    checkTemplate({ ...HARMLESS, headers: contentTypeOf(values), body }, constantsOf(values)),
    text,
  );
}

function checkChangeRequest(values: DestinationValues, text: Text): FieldErrors {
  const own = values.rules.changeRequest;
  if (own === null) return {};
  const constants = constantsOf(values);
  const headers = contentTypeOf(values);
  const ofUrl = checkTemplate({ ...HARMLESS, url: own.url.trim() }, constants);
  const ofBody =
    own.method === 'POST' ? checkTemplate({ ...HARMLESS, headers, body: own.body }, constants) : [];
  return {
    ...inMessages('rules.changeRequest.url', ofUrl, text),
    ...inMessages('rules.changeRequest.body', ofBody, text),
  };
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

/** An event that is not ticked needs no word, and the engine takes an empty one. */
function checkEvents({ events }: DestinationValues, text: Text): FieldErrors {
  const wordless = EVENTS.filter((event) => events[event].isSent && events[event].word.trim() === '');
  return Object.fromEntries(
    wordless.map((event) => [`events.${event}`, text.destinations.check.valueMissing]),
  );
}

function inMessages(path: string, problems: readonly TemplateProblem[], text: Text): FieldErrors {
  const messages = templateMessages(text.errors.template, problems);
  return messages.length === 0 ? {} : { [path]: messages.join(' ') };
}
