/** Why a part of the filter finds nothing or is no filter, with what was probably meant. */
import { Anchor } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { SearchDoubt } from '../../../shared/domain/search/check-search.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './FilterDoubts.module.css';
import { doubtMessage } from './doubt-message.ts';

interface FilterDoubtsProps {
  readonly filter: string;
  readonly doubts: readonly SearchDoubt[];
  readonly onFilter: (filter: string) => void;
}

export function FilterDoubts({ filter, doubts, onFilter }: FilterDoubtsProps) {
  const text = useText();
  return (
    <div className={classes['doubts']} role="status">
      {doubts.map((doubt) => (
        <div key={doubt.start} className={classes['doubt']}>
          <TriangleAlert size={14} aria-hidden />
          <span className={classes['text']}>{doubtMessage(doubt, text)}</span>
          {doubt.right !== null && (
            <Anchor
              component="button"
              inherit
              onClick={() => {
                onFilter(withRight(filter, doubt));
              }}
            >
              {text.window.inbox.doubts.use(visibleText(doubt.right))}
            </Anchor>
          )}
        </div>
      ))}
    </div>
  );
}

/** The filter with what was meant in place of what was typed. */
export function withRight(filter: string, { start, end, right }: SearchDoubt): string {
  return right === null ? filter : filter.slice(0, start) + right + filter.slice(end);
}
