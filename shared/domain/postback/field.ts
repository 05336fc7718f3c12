/** One named value of a request. */

export type FieldSource = 'path' | 'query' | 'form' | 'json' | 'xml';

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly source: FieldSource;
  /** The name that it would have if the whole request were one postback: a mapping may have it. */
  readonly alias?: string;
}
