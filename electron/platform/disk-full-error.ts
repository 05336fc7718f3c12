/** A start that failed because the disk is full says so, whatever was being written. */
import { isDiskFull } from './database.ts';
import { StartError } from './start-error.ts';

/** @returns the error itself where it has another reason */
export function diskFullError(error: unknown, dir: string): unknown {
  return isDiskFull(error) ? new StartError({ code: 'disk_full', dir }, { cause: error }) : error;
}
