/** Reads a bank's file of rates and keeps what it says, in steps between other work. */
import type { RateFile } from '../../../shared/domain/money/rates/rate-file.ts';
import { readRateFile } from '../../../shared/domain/money/rates/read-rate-file.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';

/** Written in one transaction: some thousand rows. */
const DAYS_AT_ONCE = 100;

/**
 * @param today days since 1970
 * @throws UserError when it is no file of rates, or a part of it makes no sense: nothing of it is kept then
 */
export async function takeRateFile(
  store: Pick<Store, 'rates' | 'transaction'>,
  bytes: Uint8Array,
  today: number,
): Promise<RateFile> {
  const reading = readRateFile(bytes, today);
  let step = reading.next();
  while (step.done !== true) {
    await otherWork();
    step = reading.next();
  }
  if (!step.value.ok) throw new UserError('BAD_REQUEST', step.value.problem);
  const { file } = step.value;
  for (let at = 0; at < file.days.length; at += DAYS_AT_ONCE) {
    store.transaction(() => {
      for (const day of file.days.slice(at, at + DAYS_AT_ONCE)) store.rates.saveDay(file.source, day);
    });
    await otherWork();
  }
  return file;
}

async function otherWork(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
