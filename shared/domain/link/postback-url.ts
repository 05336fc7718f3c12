/** Builds the postback URL of a network, so that its mapping reads back what the URL carries. */
import { type FieldRole, URL_ROLES, type UrlRole } from '../postback/field-role.ts';
import type { Mapping } from '../postback/mapping.ts';
import type { PostbackEvent } from '../conversion/event.ts';

/** What stands for each field: a macro for the network to fill in, or a value, already percent-encoded. */
export type UrlValues = Readonly<Partial<Record<UrlRole, string | null>>>;

export interface PostbackUrlOptions {
  /** Scheme and host, without a slash at the end. */
  readonly base: string;
  readonly key: string;
  readonly mapping: Mapping;
  readonly values: UrlValues;
  /** For the URL of one event: it stands in the path, or as a word where the mapping reads no path. */
  readonly event?: PostbackEvent;
}

const PATH_FIELD = /^path\.(\d+)$/;

/** @returns `https://host/postback/KEY[/EVENT]?clickid={…}&…` */
export function buildPostbackUrl(parts: PostbackUrlOptions): string {
  const { mapping, event } = parts;
  const names = urlNames(mapping);
  const isEventInPath = event !== undefined && mapping.fields.event[0] === 'path.1';
  const values: UrlValues = event === undefined ? parts.values : { ...parts.values, event };
  const pairs = URL_ROLES.flatMap((role) => {
    const value = values[role] ?? null;
    const name = names[role];
    if (value === null || name === undefined || (role === 'event' && isEventInPath)) return [];
    // One macro that says both, `{goal}x{status}`, needs to stand there once.
    if (role === 'status' && value === values.event) return [];
    return [`${encodeURIComponent(name)}=${value}`];
  });
  const path = `/postback/${parts.key}${isEventInPath ? `/${event}` : ''}`;
  return `${parts.base}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/**
 * The parameter name of each field: the first one that the mapping reads for this field and for no other.
 * A field without such a name has none here, because its value would be taken for something else.
 */
export function urlNames(mapping: Mapping): Readonly<Partial<Record<UrlRole, string>>> {
  const names: Partial<Record<UrlRole, string>> = {};
  for (const role of URL_ROLES) {
    const name = mapping.fields[role].find(
      (candidate) => !PATH_FIELD.test(candidate) && !isReadElsewhere(mapping, role, candidate),
    );
    if (name !== undefined) names[role] = name;
  }
  return names;
}

function isReadElsewhere(mapping: Mapping, role: FieldRole, name: string): boolean {
  const wanted = name.toLowerCase();
  return Object.entries(mapping.fields).some(
    ([other, candidates]) =>
      other !== role && candidates.some((candidate) => candidate.toLowerCase() === wanted),
  );
}
