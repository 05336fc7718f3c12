/** The views above the list: each puts its search into the filter, and says how many postbacks that shows. */
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { BUILT_IN_VIEWS } from '../../../../shared/domain/search/built-in-views.ts';
import { NEWEST_FIRST, type SearchSort } from '../../../../shared/domain/search/sort.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { useViewCounts } from './use-view-counts.ts';
import classes from './ViewsBar.module.css';

interface ViewsBarProps {
  readonly filter: string;
  readonly sort: SearchSort;
  readonly onView: (filter: string, sort: SearchSort) => void;
  readonly onManage: () => void;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

interface ShownView {
  readonly key: string;
  readonly name: string;
  readonly search: string;
  readonly sort: SearchSort;
}

export const ViewsBar = memo(function ViewsBar({ filter, sort, onView, onManage, children }: ViewsBarProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().inboxList.views;
  const { data } = useQuery(desk.savedViews.list.queryOptions());
  const counts = useViewCounts();
  const views: readonly ShownView[] = [
    ...BUILT_IN_VIEWS.map(({ key, search }) => ({
      key,
      name: messages.names[key],
      search,
      sort: NEWEST_FIRST,
    })),
    ...(data?.items ?? []).map(({ id, name, search, sort: kept }) => ({ key: id, name, search, sort: kept })),
  ];
  const isShown = (view: ShownView): boolean =>
    view.search === filter.trim() && view.sort.by === sort.by && view.sort.order === sort.order;
  return (
    <div className={classes['bar']}>
      <div className={classes['views']} role="group" aria-label={messages.label}>
        {views.map((view) => {
          const counted = counts.get(view.key);
          const figure =
            counted === undefined
              ? null
              : counted.isComplete
                ? count(counted.count)
                : messages.more(count(counted.count));
          const name = visibleText(view.name);
          return (
            <button
              key={view.key}
              type="button"
              className={classes['view']}
              data-view={view.key}
              aria-pressed={isShown(view)}
              title={view.search === '' ? undefined : visibleText(view.search)}
              onClick={() => {
                onView(view.search, view.sort);
              }}
            >
              <span className={classes['name']}>{name}</span>{' '}
              <span className={classes['count']} data-tone={toneOf(view.key, counted?.count ?? 0)}>
                {figure}
              </span>
              {figure !== null && <VisuallyHidden>{messages.counted}</VisuallyHidden>}
            </button>
          );
        })}
      </div>
      <ActionIcon
        className={classes['manage'] ?? ''}
        size={26}
        variant="subtle"
        color="gray"
        aria-label={messages.open}
        title={messages.open}
        onClick={onManage}
      >
        <Plus size={14} aria-hidden />
      </ActionIcon>
      {children}
    </div>
  );
});

function toneOf(key: string, number: number): 'wait' | 'bad' | undefined {
  if (number === 0) return undefined;
  if (key === 'held') return 'wait';
  return key === 'failed' ? 'bad' : undefined;
}
