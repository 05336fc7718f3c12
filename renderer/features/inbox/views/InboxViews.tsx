/** The bar of views with what sets up the list, and the dialog that saves one. */
import { Button } from '@mantine/core';
import { Radio as RadioIcon } from 'lucide-react';
import { useCallback } from 'react';
import { useText } from '../../../ui/text-context.ts';
import type { ListLook } from '../columns/columns.ts';
import { ColumnsButton } from '../columns/ColumnsButton.tsx';
import type { InboxView } from '../inbox-view.ts';
import type { InboxChanges } from '../use-inbox-changes.ts';
import { ViewsBar } from './ViewsBar.tsx';
import { ViewsDialog } from './ViewsDialog.tsx';

interface InboxViewsProps {
  readonly view: InboxView;
  readonly changes: InboxChanges;
  readonly look: ListLook;
  readonly onLook: (next: (look: ListLook) => ListLook) => void;
  readonly onGroup: () => void;
}

export function InboxViews({ view, changes, look, onLook, onGroup }: InboxViewsProps) {
  const messages = useText().inboxList.follow;
  const { showTool, toggleFollow } = changes;
  const manage = useCallback((): void => {
    showTool('views');
  }, [showTool]);
  return (
    <>
      <ViewsBar filter={view.filter} sort={view.sort} onView={changes.showView} onManage={manage}>
        {view.isFollowing && (
          <Button
            variant="light"
            size="compact-sm"
            title={messages.stop}
            leftSection={<RadioIcon size={14} aria-hidden />}
            onClick={toggleFollow}
          >
            {messages.on}
          </Button>
        )}
        <ColumnsButton look={look} onLook={onLook} onGroup={onGroup} />
      </ViewsBar>
      <ViewsDialog
        filter={view.filter}
        sort={view.sort}
        isOpen={view.openTool === 'views'}
        onClose={changes.closeTool}
      />
    </>
  );
}
