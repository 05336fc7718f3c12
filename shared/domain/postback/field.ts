/** One named value of a request. */

/** Where a field stood in the request. */
export const FIELD_SOURCES = ['path', 'query', 'form', 'json', 'xml'] as const;
export type FieldSource = (typeof FIELD_SOURCES)[number];

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly source: FieldSource;
  /** The name that it would have if the whole request were one postback: a mapping may have it. */
  readonly alias?: string;
}
