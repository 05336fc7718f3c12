/** Links into the inbox, filtered to what a figure counts. */
import { goTo, routeHash } from '../../navigation/route.ts';
import { useInboxView } from '../inbox/inbox-view.ts';
import { type KeyOf, searchOf, type Shown } from './drill-down.ts';

export interface DrillDown {
  readonly linkTo: (
    keys: readonly KeyOf[],
    conditions?: string,
  ) => { readonly href: string; readonly onClick: () => void };
  readonly open: (keys: readonly KeyOf[], conditions?: string) => void;
}

export function useDrillDown(shown: Shown): DrillDown {
  const { change } = useInboxView();
  const filter = (keys: readonly KeyOf[], conditions?: string): void => {
    change({ filter: searchOf(shown, keys, conditions) });
  };
  return {
    linkTo: (keys, conditions) => ({
      href: routeHash('inbox'),
      onClick: () => {
        filter(keys, conditions);
      },
    }),
    open: (keys, conditions) => {
      filter(keys, conditions);
      goTo('inbox');
    },
  };
}
