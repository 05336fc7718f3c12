/** In which order the list is, where that is not by time, and the way back. */
import { Button } from '@mantine/core';
import { NEWEST_FIRST, type SearchSort } from '../../../shared/domain/search/sort.ts';
import { useText } from '../../ui/text-context.ts';

interface SortLineProps {
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
}

export function SortLine({ sort, onSort }: SortLineProps) {
  const messages = useText().inboxList.sort;
  return (
    <>
      {messages.sorted(messages.by[sort.by][sort.order])}
      <Button
        size="compact-xs"
        variant="subtle"
        ml="xs"
        onClick={() => {
          onSort(NEWEST_FIRST);
        }}
      >
        {messages.back}
      </Button>
    </>
  );
}
