/** A filter that finds nothing: why that may be, and the ways out. */
import { Button, Group } from '@mantine/core';
import type { SearchFault } from '../../../shared/domain/search/query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { faultMessage, withFix } from './fault-message.ts';
import classes from './NoHits.module.css';
import { NoHitsArt } from './NoHitsArt.tsx';

interface NoHitsProps {
  readonly filter: string;
  readonly faults: readonly SearchFault[];
  readonly onFilter: (filter: string) => void;
}

export function NoHits({ filter, faults, onFilter }: NoHitsProps) {
  const text = useText();
  const messages = text.window.inbox;
  const fixable = faults.find(({ fix }) => fix !== null);
  const fix = fixable?.fix ?? null;
  const body =
    faults.length === 0 ? messages.noHitsBody : faults.map((fault) => faultMessage(fault, text)).join(' ');
  return (
    <div className={classes['box']}>
      <EmptyState art={<NoHitsArt />} title={messages.noHits} body={body}>
        <Group gap="xs" justify="center">
          {fixable !== undefined && fix !== null && (
            <Button
              onClick={() => {
                onFilter(withFix(filter, fixable));
              }}
            >
              {text.search.use(visibleText(fix))}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              onFilter('');
            }}
          >
            {text.search.clear}
          </Button>
        </Group>
      </EmptyState>
    </div>
  );
}
