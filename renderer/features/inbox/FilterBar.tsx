/** Filter, live switch, and the pill that counts what waits. */
import { ActionIcon, Button, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { ArrowUp, Info, Pause, Play, Search } from 'lucide-react';
import type { RefObject } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { ReplayButton } from '../replay/ReplayButton.tsx';
import { useText } from '../../ui/text-context.ts';
import { ExportButton } from './ExportButton.tsx';
import classes from './FilterBar.module.css';

interface FilterBarProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
  readonly marked: readonly PostbackId[];
  readonly onUnmark: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Words for the new ones that wait, or null when none do. */
  readonly waiting: string | null;
  readonly onRelease: () => void;
}

export function FilterBar({
  filter,
  onFilter,
  isLive,
  onLive,
  marked,
  onUnmark,
  inputRef,
  waiting,
  onRelease,
}: FilterBarProps) {
  const messages = useText().window.inbox;
  return (
    <div className={classes['bar']} role="search">
      <TextInput
        ref={inputRef}
        className={classes['filter'] ?? ''}
        aria-label={messages.filter}
        placeholder={messages.filterPlaceholder}
        spellCheck={false}
        leftSection={<Search size={14} aria-hidden />}
        rightSectionPointerEvents="all"
        rightSection={filter === '' ? <FilterHelp /> : <ClearFilter onClear={onFilter} />}
        value={filter}
        onChange={(event) => {
          onFilter(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {waiting !== null && (
        <Button
          radius="xl"
          leftSection={<ArrowUp size={14} aria-hidden />}
          onClick={onRelease}
          className={classes['pill'] ?? ''}
        >
          {waiting}
        </Button>
      )}
      <Button
        variant="default"
        className={classes['live'] ?? ''}
        data-paused={!isLive || undefined}
        aria-label={isLive ? messages.pause : messages.resume}
        leftSection={isLive ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        onClick={() => {
          onLive(!isLive);
        }}
      >
        {isLive ? messages.live : messages.paused}
      </Button>
      <ReplayButton filter={filter} marked={marked} onUnmark={onUnmark} />
      <ExportButton search={filter} />
    </div>
  );
}

function FilterHelp() {
  const messages = useText().window.inbox;
  return (
    <Tooltip label={messages.filterHelp} multiline maw={420} openDelay={0} events={HELP_EVENTS}>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={messages.filterHelp}>
        <Info size={14} />
      </ActionIcon>
    </Tooltip>
  );
}

const HELP_EVENTS = { hover: true, focus: true, touch: true };

function ClearFilter({ onClear }: { readonly onClear: (filter: string) => void }) {
  const messages = useText().window.inbox;
  return (
    <CloseButton
      size="xs"
      aria-label={messages.clearFilter}
      onClick={() => {
        onClear('');
      }}
    />
  );
}
