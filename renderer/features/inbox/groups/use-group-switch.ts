/** Groups the list by conversion or no more, and opens a conversion in it: the same functions every time, for the rows. */
import { useCallback } from 'react';
import type { ConversionId, PostbackId } from '../../../../shared/domain/ids.ts';
import { NEWEST_FIRST } from '../../../../shared/domain/search/sort.ts';
import { useListLook } from '../columns/use-list-look.ts';
import type { InboxViewHandle } from '../inbox-view.ts';

export function useGroupSwitch(change: InboxViewHandle['change']): () => void {
  const [, setLook] = useListLook();
  return useCallback(() => {
    setLook((look) => ({ ...look, isGrouped: !look.isGrouped }));
    // In another order there are no groups.
    change({ sort: NEWEST_FIRST, cursorGroup: null });
  }, [setLook, change]);
}

export function useGroupToggle(
  change: InboxViewHandle['change'],
  setOpen: (id: ConversionId, isOpen: 'other') => void,
): (id: ConversionId, newestId: PostbackId) => void {
  return useCallback(
    (id, newestId) => {
      change({ cursorId: newestId, cursorGroup: id });
      setOpen(id, 'other');
    },
    [change, setOpen],
  );
}
