/** Procedures of what a person does with postbacks: marks, hidden senders, resends, bulk actions. Thin. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { readTag } from '../../../shared/domain/postback/tag.ts';
import { applyAction } from '../actions/apply-action.ts';
import type { BulkActions } from '../actions/bulk-actions.ts';
import { hideSender } from '../actions/hide-sender.ts';
import { resend, type ResendDeps } from '../actions/resend.ts';
import { fireTestPostback, listTestPostbacks, saveTestPostback } from '../actions/test-postbacks.ts';
import { UserError } from '../../platform/user-error.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { readSearch } from '../reader/read-search.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import { marksView } from '../views/marks-view.ts';
import type { ApiBase } from './base.ts';

export interface ActionRouteDeps {
  readonly readers: ReaderPool;
  readonly bulk: BulkActions;
  readonly resending: ResendDeps;
  readonly onMarked: (id: PostbackId) => void;
  readonly onHidden: () => void;
  readonly onTestsChanged: () => void;
}

const OK = { ok: true } as const;

export function actionRoutes(base: ApiBase, deps: ActionRouteDeps) {
  const { bulk, resending, readers } = deps;
  return {
    marks: {
      set: base.marks.set.handler(({ input }) => setMarks(deps, input)),
      tags: base.marks.tags.handler(() => ({ items: [...resending.store.marks.tagNames()] })),
    },
    hiddenSenders: {
      list: base.hiddenSenders.list.handler(async () => {
        const counts = new Map(
          (await readers.background.read('hiddenCounts')).map((each) => [each.id, each]),
        );
        const items = resending.store.hiddenSenders.all().map(({ id, search, createdAtMs }) => ({
          id,
          search,
          createdAt: toIso(createdAtMs),
          count: counts.get(id)?.count ?? 0,
          isCountComplete: counts.get(id)?.isComplete ?? false,
        }));
        return { items };
      }),
      add: base.hiddenSenders.add.handler(({ input }) => {
        readSearch(input.search);
        const id = hideSender(resending, input.search);
        deps.onHidden();
        return { id };
      }),
      remove: base.hiddenSenders.remove.handler(({ input }) => {
        resending.store.hiddenSenders.remove(input.id);
        deps.onHidden();
        return OK;
      }),
    },
    resends: {
      send: base.resends.send.handler(({ input: { networkId, request, test, ofId } }) => ({
        postbackId: resend(resending, { networkId, request, test, resent: { ofId, testName: null } }),
      })),
      list: base.resends.list.handler(() => ({ items: listTestPostbacks(resending) })),
      save: base.resends.save.handler(({ input }) => {
        const saved = saveTestPostback(resending, input);
        deps.onTestsChanged();
        return saved;
      }),
      fire: base.resends.fire.handler(({ input }) => {
        const postbackId = fireTestPostback(resending, input.id);
        deps.onTestsChanged();
        return { postbackId };
      }),
      remove: base.resends.remove.handler(({ input }) => {
        resending.store.testPostbacks.remove(input.id);
        deps.onTestsChanged();
        return OK;
      }),
    },
    bulk: {
      preview: base.bulk.preview.handler(async ({ input }) => {
        readSearch(input.filter);
        return bulk.preview(input);
      }),
      start: base.bulk.start.handler(({ input }) => {
        readSearch(input.filter);
        return bulk.start(input);
      }),
      state: base.bulk.state.handler(() => bulk.state()),
      cancel: base.bulk.cancel.handler(() => {
        bulk.cancel();
        return OK;
      }),
      undo: base.bulk.undo.handler(() => bulk.undo()),
    },
    comparisons: {
      usual: base.comparisons.usual.handler(async ({ input: { id } }) => {
        const usual = await readers.window.read('usual', id);
        if (usual === null) throw new UserError('NOT_FOUND', { code: 'postback_not_found', id });
        return usual;
      }),
    },
  };
}

interface MarksInput {
  readonly id: PostbackId;
  readonly isPinned?: boolean | undefined;
  readonly note?: string | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

function setMarks({ resending: { store, now }, onMarked }: ActionRouteDeps, input: MarksInput) {
  const { id, isPinned, note, addTags = [], removeTags = [] } = input;
  if (!store.postbacks.isThere(id)) throw new UserError('NOT_FOUND', { code: 'postback_not_found', id });
  const by = { atMs: now(), batch: null };
  store.transaction(() => {
    if (isPinned !== undefined) applyAction(store, id, { kind: isPinned ? 'pin' : 'unpin' }, by);
    if (note !== undefined) store.marks.setNote(id, note.trim(), by.atMs);
    for (const tag of removeTags) store.marks.untag(id, readTag(tag) ?? '');
    for (const tag of addTags) applyAction(store, id, { kind: 'tag', tag }, by);
  });
  onMarked(id);
  return marksView(store.marks.of(id));
}
