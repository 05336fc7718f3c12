/** Procedures of postbacks. Thin: each one calls and shows. */
import { UserError } from '../../platform/user-error.ts';
import { notForwarded } from '../forward/not-forwarded.ts';
import { isNewestFirst } from '../../../shared/domain/search/sort.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { releasePostback } from '../parse/release-postback.ts';
import { readSearch } from '../reader/read-search.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import { type ApiBase, readCursor } from './base.ts';
import { withListMessages } from './messages/with-list-messages.ts';
import { readSortedCursor, sortedCursor } from './sorted-cursor.ts';
import { withPostbackMessages } from './messages/with-postback-messages.ts';

export interface PostbackRouteDeps {
  readonly readers: ReaderPool;
  readonly applying: ApplyDeps;
  /** Postbacks may wait to be parsed again. */
  readonly parseSoon: () => void;
}

export function postbackRoutes(base: ApiBase, deps: PostbackRouteDeps) {
  return {
    list: base.postbacks.list.handler(async ({ input, context }) => {
      const search = readSearch(input.q);
      // A search may take longer: it never keeps the window's pages waiting.
      const { window, background } = deps.readers;
      const sort = { by: input.sort, order: input.order };
      if (!isNewestFirst(sort)) {
        const after = readSortedCursor(input.cursor, sort);
        const found = await background.read('sortedPage', { search, sort, after, limit: input.limit });
        return {
          items: found.items.map((item) => withListMessages(context.text, item)),
          nextCursor: found.next === null ? null : sortedCursor(sort, found.next),
        };
      }
      const reader = search === null ? window : background;
      const before = readCursor(input.cursor);
      const page = await reader.read('postbackPage', { search, before, limit: input.limit });
      return { ...page, items: page.items.map((item) => withListMessages(context.text, item)) };
    }),
    count: base.postbacks.count.handler(({ input: { q, after = null } }) =>
      deps.readers.background.read('postbackCount', { search: readSearch(q), after }),
    ),
    suggest: base.postbacks.suggest.handler(({ input }) =>
      deps.readers.background.read('suggestions', input),
    ),
    get: base.postbacks.get.handler(async ({ input, context }) => {
      const detail = await deps.readers.window.read('postback', input.id);
      if (detail === null) throw new UserError('NOT_FOUND', { code: 'postback_not_found', id: input.id });
      return {
        ...withPostbackMessages(context.text, detail),
        notForwarded: [...notForwarded(deps.applying, input.id)],
      };
    }),
    release: base.postbacks.release.handler(({ input }) => {
      releasePostback(deps.applying.store, input.id, input.event ?? null);
      deps.parseSoon();
      return { ok: true } as const;
    }),
  };
}
