/** The receiver's limits as a form edits them: numbers as text. Pure. */
import {
  LIMIT_RANGES,
  type LimitName,
  type ReceiverLimits,
  receiverLimitsSchema,
} from '../../../shared/contract/receiver.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { type FieldErrors, schemaErrors, type Sentences } from '../../ui/schema-errors.ts';
import { wholeNumberOf } from '../../ui/whole-number.ts';

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

export function checkLimits(values: LimitValues, text: Text): FieldErrors {
  const { count } = formatsOf(text.locale);
  const sentences = LIMIT_NAMES.map((name): [string, Sentences[string]] => {
    const { min, max } = LIMIT_RANGES[name];
    return [name, () => text.receiver.outOfRange(count(min), count(max))];
  });
  return schemaErrors(receiverLimitsSchema, limitsOf(values), text, {
    sentences: Object.fromEntries(sentences),
  });
}

/** In the shape of the contract, unchecked: what is no number is NaN. */
export function limitsOf(values: LimitValues): ReceiverLimits {
  const numbers: Record<string, number> = {};
  for (const name of LIMIT_NAMES) numbers[name] = wholeNumberOf(values[name]);
  return { ...(numbers as Record<LimitName, number>), senderHeader: values.senderHeader };
}
