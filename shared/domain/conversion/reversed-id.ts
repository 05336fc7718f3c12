/** Transaction ids that take another one back: networks write `r-` and the like before or behind it. Pure. */

const REVERSED = new Set(
  'r rev reversal reversed rf rfnd refund refunded cb cbk chargeback cancel cancelled canceled storno void'.split(
    ' ',
  ),
);
const SEPARATOR = /[-_:.#/ ]/;

/**
 * The ids that it may take back. Whether one of them is known decides: `r-100` alone may be an id like any other.
 * @param transactionId as it came
 */
export function reversedIds(transactionId: string): readonly string[] {
  const first = transactionId.search(SEPARATOR);
  if (first === -1) return [];
  const before = transactionId.slice(0, first).toLowerCase();
  const rest = transactionId.slice(first + 1);
  let last = transactionId.length - 1;
  while (!SEPARATOR.test(transactionId.charAt(last))) last -= 1;
  const behind = transactionId.slice(last + 1).toLowerCase();
  const isMinus = first === 0 && transactionId.startsWith('-');
  return [
    ...(REVERSED.has(before) || isMinus ? [rest] : []),
    ...(REVERSED.has(behind) ? [transactionId.slice(0, last)] : []),
  ].filter((id) => id !== '');
}
