/** Whether a value can stand in a file whose form has no way to escape anything. Pure. */
import { mayRun } from '../export/csv.ts';

// Control characters are what it looks for.
// oxlint-disable-next-line no-control-regex
const NEVER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029"]/;

/** @param separator what ends a value in this form */
export function isWritable(value: string, separator: string): boolean {
  return (
    value !== '' &&
    value.trim() === value &&
    !value.includes(separator) &&
    !NEVER.test(value) &&
    // Somebody will look into the file with a spreadsheet first.
    !mayRun(value)
  );
}
