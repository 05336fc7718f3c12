/** The filter, the live switch, and what can be done with what it finds. */
import { ActionIcon, Button, Kbd, Menu, VisuallyHidden } from '@mantine/core';
import { Ellipsis, ListChecks, Plus, RotateCw, Tag as TagIcon } from 'lucide-react';
import { memo, type ReactNode, type RefObject } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { SearchFault } from '../../../shared/domain/search/query.ts';
import { useReplay } from '../replay/use-replay.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useKeys } from '../../ui/keys.ts';
import { useText } from '../../ui/text-context.ts';
import { useShownSearch } from './hidden/use-shown-search.ts';
import { ExportButton } from './ExportButton.tsx';
import classes from './FilterBar.module.css';
import type { InboxTool } from './inbox-view.ts';
import { SearchField } from './SearchField.tsx';

interface FilterBarProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** What in the filter cannot be read, or probably finds nothing. */
  readonly faults: readonly SearchFault[];
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
  readonly marked: readonly PostbackId[];
  readonly onUnmark: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly openTool: InboxTool | null;
  readonly onTool: (tool: InboxTool | null) => void;
}

/** Drawn anew only when one of these changes: a key that is held down in the list must not wait for it. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { count } = useFormats();
  const { filter, onFilter, faults, isLive, onLive, marked, onUnmark, inputRef, openTool, onTool } = props;
  const text = useText();
  const openOrClose = (tool: InboxTool) => (isOpen: boolean) => {
    onTool(isOpen ? tool : null);
  };
  const replay = useReplay({
    // What is hidden is not forwarded unseen.
    filter: useShownSearch(filter.trim()),
    marked,
    onUnmark,
    isOpen: openTool === 'forward',
    onOpen: openOrClose('forward'),
  });
  useKeys({
    e: () => {
      onTool('export');
    },
    f: replay.isRunning ? undefined : replay.open,
  });
  return (
    <div className={classes['bar']} role="search">
      <SearchField
        filter={filter}
        onFilter={onFilter}
        faults={faults}
        inputRef={inputRef}
        onHelp={() => {
          onTool('help');
        }}
      />
      {replay.running}
      {marked.length > 0 && replay.markedButtons}
      <LiveButton isLive={isLive} onLive={onLive} />
      <ExportButton search={filter} isOpen={openTool === 'export'} onOpen={openOrClose('export')} />
      <MoreMenu>
        <Menu.Item
          leftSection={<RotateCw size={14} aria-hidden />}
          disabled={replay.isRunning}
          onClick={replay.open}
        >
          {replay.label}
        </Menu.Item>
        <Menu.Item
          leftSection={<TagIcon size={14} aria-hidden />}
          onClick={() => {
            onTool('bulk');
          }}
        >
          {marked.length > 0 ? text.actions.bulk.openMarked(count(marked.length)) : text.actions.bulk.open}
        </Menu.Item>
        <Menu.Item
          leftSection={<ListChecks size={14} aria-hidden />}
          onClick={() => {
            onTool('tests');
          }}
        >
          {text.actions.tests.open}
        </Menu.Item>
        <Menu.Item
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => {
            onTool('add');
          }}
        >
          {text.byHand.add}
        </Menu.Item>
      </MoreMenu>
      {replay.dialog}
    </div>
  );
});

/** One button that shows the state and changes it. As wide paused as live, so that nothing moves when it is pressed. */
function LiveButton({ isLive, onLive }: Pick<FilterBarProps, 'isLive' | 'onLive'>) {
  const text = useText().window;
  return (
    <Button
      variant="default"
      className={classes['live'] ?? ''}
      data-paused={!isLive || undefined}
      title={isLive ? text.inbox.pause : text.inbox.resume}
      leftSection={<span className={classes['dot']} aria-hidden />}
      rightSection={
        <Kbd size="xs" aria-hidden>
          {text.keys.names[' ']}
        </Kbd>
      }
      onClick={() => {
        onLive(!isLive);
      }}
    >
      {isLive ? text.inbox.live : text.inbox.paused}
      <VisuallyHidden>: {isLive ? text.inbox.pause : text.inbox.resume}</VisuallyHidden>
    </Button>
  );
}

function MoreMenu({ children }: { readonly children: ReactNode }) {
  const messages = useText().window.inbox;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={messages.more} title={messages.more}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
