/** Procedures of the inbox grouped by conversion. Thin: each one calls and shows. */
import { readSearch } from '../reader/read-search.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import { type ApiBase, readCursor } from './base.ts';
import { withListMessages } from './messages/with-list-messages.ts';

export function groupRoutes(base: ApiBase, { window, background }: ReaderPool) {
  return {
    list: base.groups.list.handler(async ({ input, context }) => {
      const search = readSearch(input.q);
      const before = readCursor(input.cursor);
      const reader = search === null ? window : background;
      const page = await reader.read('groupPage', { search, before, limit: input.limit });
      return {
        ...page,
        items: page.items.map(({ newest, conversion }) => ({
          newest: withListMessages(context.text, newest),
          conversion,
        })),
      };
    }),
    postbacks: base.groups.postbacks.handler(async ({ input: { id, before = null, limit }, context }) => {
      const page = await window.read('postbacksOfConversion', { id, before, limit });
      return { ...page, items: page.items.map((item) => withListMessages(context.text, item)) };
    }),
  };
}
