/** Names of files beside a database. */

/** For example `postback-desk.saved-2026-11-26T03-08-04-000Z.db`. @param nowMs UTC milliseconds */
export function besideName(path: string, why: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
  return path.replace(/\.db$/, `.${why}-${stamp}.db`);
}
