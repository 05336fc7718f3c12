/** The shape of the list while its first rows are read. */
import { Skeleton } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import classes from './ListSkeleton.module.css';

/** Widths in percent, uneven as real rows are. */
const ROWS = [
  [70, 45, 80],
  [52, 62, 58],
  [64, 38, 92],
  [40, 66, 70],
  [58, 50, 48],
  [72, 44, 84],
  [48, 58, 62],
  [60, 40, 76],
  [54, 64, 52],
  [66, 48, 88],
] as const;

export function ListSkeleton() {
  const messages = useText().window.inbox;
  return (
    <div className={classes['rows']} role="status" aria-label={messages.loading}>
      {ROWS.map(([network, click, sent]) => (
        <div key={`${network} ${sent}`} className={classes['row']} aria-hidden>
          <Skeleton height={9} width={48} />
          <Skeleton height={9} width={`${network}%`} />
          <Skeleton height={18} width={38} />
          <Skeleton height={9} width={`${click + 30}%`} />
          <Skeleton height={9} width={`${sent}%`} />
        </div>
      ))}
    </div>
  );
}
