/** The receiver's limits as a form edits them: numbers as text. Pure. */
import { LIMIT_RANGES, type LimitName, type ReceiverLimits } from '../../../shared/contract/receiver.ts';
import type { Text } from '../../../shared/text/en.ts';
import { count } from '../../ui/count.ts';

export const LIMIT_NAMES = [
  'senderBurst',
  'senderPerSecond',
  'headersTimeoutMs',
  'requestTimeoutMs',
  'maxHeaderBytes',
  'maxUrlBytes',
  'maxBodyBytes',
  'maxConnections',
  'keylessBodyTimeoutMs',
  'keylessKept',
  'keylessKeptBytes',
  'keylessBodyBytes',
  'keylessBurst',
  'keylessPerSecond',
  'minFreeBytes',
] as const satisfies readonly LimitName[];

export type LimitValues = Readonly<Record<LimitName, string>> & Pick<ReceiverLimits, 'senderHeader'>;

export function limitValues(limits: ReceiverLimits): LimitValues {
  const { senderHeader, ...numbers } = limits;
  const texts: Record<string, string> = {};
  for (const name of LIMIT_NAMES) texts[name] = String(numbers[name]);
  return { ...(texts as Record<LimitName, string>), senderHeader };
}

export function checkLimits(values: LimitValues, messages: Text['receiver']): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const name of LIMIT_NAMES) {
    const { min, max } = LIMIT_RANGES[name];
    const value = Number(values[name]);
    const isFine = /^\d+$/.test(values[name].trim()) && value >= min && value <= max;
    if (!isFine) errors[name] = messages.outOfRange(count(min), count(max));
  }
  return errors;
}

/** @param values checked before */
export function limitsOf(values: LimitValues): ReceiverLimits {
  const numbers: Record<string, number> = {};
  for (const name of LIMIT_NAMES) numbers[name] = Number(values[name]);
  return { ...(numbers as Record<LimitName, number>), senderHeader: values.senderHeader };
}
