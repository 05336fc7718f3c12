/** A filter that finds nothing: why that may be, and the ways out. */
import { Button, Group } from '@mantine/core';
import type { SearchDoubt } from '../../../shared/domain/search/check-search.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { doubtMessage } from './doubt-message.ts';
import { withRight } from './FilterDoubts.tsx';
import classes from './NoHits.module.css';
import { NoHitsArt } from './NoHitsArt.tsx';

interface NoHitsProps {
  readonly filter: string;
  readonly doubts: readonly SearchDoubt[];
  readonly onFilter: (filter: string) => void;
}

export function NoHits({ filter, doubts, onFilter }: NoHitsProps) {
  const text = useText();
  const messages = text.window.inbox;
  const fixable = doubts.find((doubt) => doubt.right !== null);
  const right = fixable?.right ?? null;
  const body =
    doubts.length === 0 ? messages.noHitsBody : doubts.map((doubt) => doubtMessage(doubt, text)).join(' ');
  return (
    <div className={classes['box']}>
      <EmptyState art={<NoHitsArt />} title={messages.noHits} body={body}>
        <Group gap="xs" justify="center">
          {fixable !== undefined && right !== null && (
            <Button
              onClick={() => {
                onFilter(withRight(filter, fixable));
              }}
            >
              {messages.doubts.use(visibleText(right))}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              onFilter('');
            }}
          >
            {messages.clearFilter}
          </Button>
        </Group>
      </EmptyState>
    </div>
  );
}
