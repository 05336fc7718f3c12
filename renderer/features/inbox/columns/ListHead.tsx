/** The heads of the columns: pressed, they sort; dragged at their end, they become wider. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import { nextSort, type SearchSort, type SortField } from '../../../../shared/domain/search/sort.ts';
import { useText } from '../../../ui/text-context.ts';
import { type Column, type ListLook, sizeColumn, visibleColumns } from './columns.ts';
import classes from './ListHead.module.css';

const SORT_OF: Readonly<Partial<Record<Column, SortField>>> = {
  time: 'time',
  network: 'network',
  clickId: 'clickid',
  payout: 'amount',
};

interface ListHeadProps {
  readonly look: ListLook;
  readonly onLook: (next: (look: ListLook) => ListLook) => void;
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
}

export function ListHead({ look, onLook, sort, onSort }: ListHeadProps) {
  const text = useText();
  const names = text.window.inbox.columns;
  const columns = visibleColumns(look);
  return (
    <div
      className={classes['head']}
      role="row"
      aria-rowindex={1}
      data-usual={look.widths.network === undefined || undefined}
    >
      {columns.map((column, index) => {
        const by = SORT_OF[column];
        const isSorted = by === sort.by;
        const Arrow = sort.order === 'asc' ? ArrowUp : ArrowDown;
        return (
          <span
            key={column}
            role="columnheader"
            className={classes['cell']}
            data-column={column}
            {...(by === undefined
              ? {}
              : { 'aria-sort': isSorted ? (sort.order === 'asc' ? 'ascending' : 'descending') : 'none' })}
          >
            {by === undefined ? (
              <span className={classes['name']}>{names[column]}</span>
            ) : (
              <button
                type="button"
                className={classes['sort']}
                data-sorted={isSorted || undefined}
                title={text.inboxList.sort.hints[by]}
                onClick={() => {
                  onSort(nextSort(sort, by));
                }}
              >
                <span className={classes['name']}>{names[column]}</span>
                {isSorted && <Arrow size={12} className={classes['arrow'] ?? ''} aria-hidden />}
              </button>
            )}
            {index < columns.length - 1 && column !== 'sent' && <Grip column={column} onLook={onLook} />}
          </span>
        );
      })}
    </div>
  );
}

/** By keyboard widths are set in the list of columns. */
function Grip({ column, onLook }: Pick<ListHeadProps, 'onLook'> & { readonly column: Column }) {
  const begun = useRef<{ readonly x: number; readonly px: number } | null>(null);
  const drag = (event: PointerEvent): void => {
    const { current } = begun;
    if (current !== null) onLook((look) => sizeColumn(look, column, current.px + event.clientX - current.x));
  };
  return (
    <span
      className={classes['grip']}
      data-grip={column}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const px = event.currentTarget.parentElement?.offsetWidth ?? 0;
        begun.current = { x: event.clientX, px };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        begun.current = null;
      }}
      onPointerCancel={() => {
        begun.current = null;
      }}
    />
  );
}
