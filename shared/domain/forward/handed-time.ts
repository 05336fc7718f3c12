/** Times that a template hands on as the network wrote them: `"event_time": {param.ts}` instead of `{time}`. Pure. */
import { bareName } from '../first-contact/name-of.ts';
import { USUAL_NAMES } from '../first-contact/names.ts';
import { readTimestamp } from '../postback/timestamp.ts';
import { type Macro, paramValue, replaceMacros } from './macro-values.ts';
import type { RequestTemplate } from './template.ts';

/** What stands before a macro: a parameter, a member of JSON, an element of XML. */
const NAMED = /([A-Za-z_][\w.-]{0,63})["']?\s{0,8}[=:>]\s{0,8}["']?$/;
const MAX_BEFORE = 100;
/** A moment without a zone may be off by as much as zones are. */
const ZONE_TOLERANCE_MS = 14 * 3_600_000;

/**
 * The parameters of a postback that the other side takes for the moment of the event. What they are called there
 * decides: a click's time, or a registration's beside a deposit, may be as old as it likes.
 */
export function timeParams({ url, headers, body }: Omit<RequestTemplate, 'method'>): readonly string[] {
  const found = new Set<string>();
  const look = (text: string, nameOfAll: string | null): void => {
    replaceMacros(text, (macro, at) => {
      const param = paramName(macro);
      const before = nameOfAll ?? NAMED.exec(text.slice(Math.max(0, at - MAX_BEFORE), at))?.[1] ?? param;
      if (param !== null && before !== null && isNameOfTime(before)) found.add(param);
      return macro.text;
    });
  };
  look(url, null);
  for (const [name, value] of Object.entries(headers)) look(value, name);
  look(body ?? '', null);
  return [...found];
}

function paramName({ subject, change }: Macro): string | null {
  return subject.kind === 'param' && change === null ? subject.name : null;
}

function isNameOfTime(name: string): boolean {
  return USUAL_NAMES.time.has(bareName(name));
}

/**
 * The earliest moment that is handed on, in UTC milliseconds; one without a zone counts as late as it can be.
 * @returns null where none of them came as a moment
 */
export function earliestHandedMs(
  names: readonly string[],
  params: ReadonlyMap<string, string>,
): number | null {
  const moments = names.flatMap((name) => {
    const moment = readTimestamp(paramValue(params, name));
    return moment === null ? [] : [moment.atMs + (moment.isExact ? 0 : ZONE_TOLERANCE_MS)];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}
