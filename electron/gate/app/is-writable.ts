/** Whether this program may write into a folder. */
import { accessSync, constants } from 'node:fs';

export function isWritable(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
