/** Shows the rows of a page: what they share is read once for all of them. */
import type { CodedPostback } from '../../../shared/contract/coded-views.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { postbackView, type RowViewDeps } from '../views/views.ts';

export function pageViews(deps: RowViewDeps, rows: readonly PostbackRow[]): CodedPostback[] {
  const { store } = deps;
  const ids = rows.map(({ id }) => id);
  const deliveries = store.pageDeliveries.ofPostbacks(ids);
  const marks = store.marks.ofPostbacks(ids);
  const ofPage: RowViewDeps = {
    store: {
      ...store,
      deliveries: { ...store.deliveries, ofPostback: (id) => deliveries.get(id) ?? [] },
      marks: { ...store.marks, of: (id) => marks.get(id) ?? store.marks.of(id) },
    },
    networks: { find: once((id) => deps.networks.find(id)) },
    destinations: { find: once((id) => deps.destinations.find(id)) },
  };
  return rows.map((row) => postbackView(ofPage, row));
}

/** Asks for each key once. */
function once<Key, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const known = new Map<Key, { readonly found: Found }>();
  return (key) => {
    const entry = known.get(key) ?? { found: find(key) };
    known.set(key, entry);
    return entry.found;
  };
}
