/** UTC milliseconds as the API writes them: `2026-11-23T12:04:31.000Z`. */
export function toIso(ms: number): string {
  return new Date(ms).toISOString();
}

/** The same for a moment that there may not have been. */
export function toIsoOrNull(ms: number | null): string | null {
  return ms === null ? null : toIso(ms);
}
