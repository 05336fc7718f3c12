/** A station of a simulated chain, ready to be shown. */
export interface StationRow {
  readonly key: string;
  readonly title: string;
  /** A link or request at this station; null for none. */
  readonly code: string | null;
  readonly lines: readonly string[];
  /** What breaks here; null for nothing. */
  readonly broken: string | null;
}
