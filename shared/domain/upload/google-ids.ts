/** Finds the ids of Google Ads among the parameters of a postback. Pure. */
import type { GoogleIds } from './upload.ts';

interface Parameter {
  readonly name: string;
  readonly value: string;
}

/**
 * @param gclidName the parameter that carries the gclid, such as `sub3`; `gclid` is looked for as well. Names are compared
 *   without case, and a name inside a body (`data.gclid`) by its last part.
 */
export function googleIdsOf(parameters: readonly Parameter[], gclidName: string): GoogleIds {
  const find = (wanted: string): string | null =>
    parameters.find(({ name, value }) => value !== '' && lastPart(name) === wanted)?.value ?? null;
  const own = gclidName.trim().toLowerCase();
  return {
    gclid: find('gclid') ?? (own === '' ? null : find(own)),
    gbraid: find('gbraid'),
    wbraid: find('wbraid'),
  };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
