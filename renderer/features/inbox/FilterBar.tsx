/** Filter, live switch, and the pill that counts what waits. */
import { Button, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { ArrowUp, Pause, Play, Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useText } from '../../ui/text-context.ts';
import classes from './FilterBar.module.css';

interface FilterBarProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly waitingCount: number;
  readonly onRelease: () => void;
}

export function FilterBar({
  filter,
  onFilter,
  isLive,
  onLive,
  inputRef,
  waitingCount,
  onRelease,
}: FilterBarProps) {
  const words = useText().window.inbox;
  return (
    <div className={classes['bar']} role="search">
      <Tooltip label={words.filterHelp} multiline maw={420} position="bottom-start">
        <TextInput
          ref={inputRef}
          className={classes['filter'] ?? ''}
          aria-label={words.filter}
          placeholder={words.filterPlaceholder}
          leftSection={<Search size={14} aria-hidden />}
          rightSection={
            filter === '' ? null : (
              <CloseButton
                size="xs"
                aria-label={words.clearFilter}
                onClick={() => {
                  onFilter('');
                }}
              />
            )
          }
          value={filter}
          onChange={(event) => {
            onFilter(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </Tooltip>
      {waitingCount > 0 && (
        <Button
          radius="xl"
          leftSection={<ArrowUp size={14} aria-hidden />}
          onClick={onRelease}
          className={classes['pill'] ?? ''}
        >
          {words.newOnes(waitingCount)}
        </Button>
      )}
      <Button
        variant="default"
        aria-pressed={!isLive}
        aria-label={isLive ? words.pause : words.resume}
        leftSection={isLive ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        onClick={() => {
          onLive(!isLive);
        }}
      >
        {isLive ? words.live : words.paused}
      </Button>
    </div>
  );
}
