/** Bytes as megabytes for a person, with one digit behind the point, rounded up. */
import { count } from '../../ui/count.ts';

const MEGABYTE = 1_048_576;

export function megabytes(bytes: number): string {
  return count(Math.ceil((10 * bytes) / MEGABYTE) / 10);
}
