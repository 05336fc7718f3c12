/** Whether a network holds a conversion back for now: it is pending, and its word says hold. */
import { valueKey } from '../postback/mapping.ts';
import type { ConversionStatus } from './event.ts';

const HOLD = /(?:^|[^a-z])(?:on)?hold(?:ed)?(?:$|[^a-z])/;

/** @param holdWords words and numbers of this network that mean it beside those that say it, such as `5` */
export function isOnHold(
  status: ConversionStatus | null,
  value: string | null,
  holdWords: readonly string[],
): boolean {
  if (status !== 'pending' || value === null) return false;
  const key = valueKey(value);
  return holdWords.includes(key) || HOLD.test(key);
}
