/** What stands in one place of the list: the line of a day, or a row. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { DayLine } from './day/DayLine.tsx';
import type { DayBook } from './day/use-day-figures.ts';
import type { ListEntry } from './days.ts';
import classes from './ListPlace.module.css';
import { PostbackRow, type PostbackRowProps } from './PostbackRow.tsx';

interface ListPlaceProps extends Omit<
  PostbackRowProps,
  'postback' | 'entryKey' | 'groupId' | 'groupCount' | 'isExpanded' | 'isInside'
> {
  readonly entry: ListEntry<Postback>;
  readonly today: string;
  readonly days: DayBook;
  readonly isFiltered: boolean;
}

export function ListPlace({ entry, today, days, isFiltered, ...row }: ListPlaceProps) {
  const { count } = useFormats();
  const messages = useText().inboxList.groups;
  if (entry.kind === 'day' || entry.kind === 'more')
    return (
      <div
        className={entry.kind === 'day' ? classes['day'] : classes['more']}
        role="row"
        aria-rowindex={row.rowIndex}
      >
        <span role="gridcell" aria-colspan={row.columns.length}>
          {entry.kind === 'day' ? (
            <DayLine at={entry.at} today={today} days={days} isFiltered={isFiltered} />
          ) : (
            messages.more(count(entry.count))
          )}
        </span>
      </div>
    );
  return (
    <PostbackRow
      {...row}
      postback={entry.item}
      entryKey={entry.key}
      groupId={entry.kind === 'head' ? entry.id : null}
      groupCount={entry.kind === 'head' ? entry.count : null}
      isExpanded={entry.kind === 'head' && entry.isExpanded}
      isInside={entry.kind === 'child'}
    />
  );
}
