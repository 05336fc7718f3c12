/** A check found a database damaged, without SQLite refusing anything. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}
