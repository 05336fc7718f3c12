/** A value of the set-up, as administrators of NATS write it: times come in nanoseconds, sizes in bytes. Pure. */

const NANOS_PER_SECOND = 1_000_000_000;
const TIMES: ReadonlySet<string> = new Set(['max_age', 'duplicate_window', 'ack_wait']);
const SIZES: ReadonlySet<string> = new Set(['max_bytes', 'max_msg_size']);
const TIME_UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const;
const SIZE_UNITS = [
  ['GB', 1_073_741_824],
  ['MB', 1_048_576],
  ['KB', 1_024],
] as const;

/** `14d`, `10GB`; as it is where it is neither, or not a round one. */
export function setUpValue(name: string, value: string): string {
  const amount = Number(value);
  if (value === '' || !Number.isSafeInteger(amount) || amount <= 0) return value;
  if (TIMES.has(name)) return inUnits(amount / NANOS_PER_SECOND, TIME_UNITS) ?? value;
  return SIZES.has(name) ? (inUnits(amount, SIZE_UNITS) ?? value) : value;
}

/** In the largest unit that it is a whole number of; null where it is of none. */
function inUnits(amount: number, units: readonly (readonly [string, number])[]): string | null {
  const unit = units.find(([, size]) => amount % size === 0);
  return unit === undefined ? null : `${amount / unit[1]}${unit[0]}`;
}
