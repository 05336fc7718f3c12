/** What acts on many postbacks: what is hidden, and the dialogs that start it. */
import { useKeys } from '../../ui/keys.ts';
import { BulkDialog } from './bulk/BulkDialog.tsx';
import { useShownSearch } from './hidden/use-shown-search.ts';
import { HiddenBar } from './hidden/HiddenBar.tsx';
import { useInboxView } from './inbox-view.ts';
import { TestsDialog } from './resend/TestsDialog.tsx';

/** @param search what is searched for */
export function InboxActions({ search }: { readonly search: string }) {
  const shownSearch = useShownSearch(search);
  const { view, change } = useInboxView();
  const close = (): void => {
    change({ openTool: null });
  };
  useKeys({
    b: () => {
      change({ openTool: 'bulk' });
    },
  });
  return (
    <>
      <HiddenBar />
      <BulkDialog
        isOpen={view.openTool === 'bulk'}
        search={search}
        shownSearch={shownSearch}
        marked={view.marked}
        onClose={close}
        onStarted={() => {
          change({ marked: [] });
        }}
      />
      <TestsDialog isOpen={view.openTool === 'tests'} onClose={close} />
    </>
  );
}
