/** What the keyboard and the command menu do with the open postback. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { postbackOf, useRoute } from '../../../navigation/route.ts';
import { useKeys } from '../../../ui/keys.ts';
import { type DetailTab, useInboxView } from '../inbox-view.ts';
import type { MarkActions } from '../marks/use-marks.tsx';
import { DETAIL_ACTION_KEYS, type DetailAction } from './detail-actions.ts';
import { useAskedAction } from './use-asked-action.ts';
import type { CopyChoice } from './use-copy-request.ts';
import type { Release } from './use-release.tsx';
import type { Retry } from './use-retry.tsx';

interface DetailKeys {
  /** Of the open postback; null until it is known. */
  readonly detail: PostbackDetail | null;
  readonly retry: Retry;
  readonly release: Release;
  readonly marks: MarkActions;
  readonly onCopy: (choice?: CopyChoice) => void;
  readonly onEdit: () => void;
  readonly onHide: () => void;
  readonly onTab: (tab: DetailTab) => void;
}

export function useDetailKeys(parts: DetailKeys): void {
  const { detail, retry, release, marks, onCopy, onEdit, onHide, onTab } = parts;
  const { change } = useInboxView();
  const openId = postbackOf(useRoute());
  const show = (tab: DetailTab) => (): void => {
    onTab(tab);
  };
  const copy = (choice: CopyChoice) => (): void => {
    onCopy(choice);
  };
  const actions: Readonly<Record<DetailAction, () => void>> = {
    retry: () => {
      if (detail !== null) retry.askAll(detail.deliveryDetails);
    },
    edit: onEdit,
    curl: copy({ form: 'curl' }),
    url: copy({ form: 'url' }),
    json: copy({ form: 'json' }),
    pin: marks.pin,
    note: marks.askNote,
    tag: marks.askTag,
    hide: onHide,
    release: release.ask,
    history: show('history'),
    compare: show('compare'),
  };
  useAskedAction(openId, detail?.id ?? null, actions);
  /** What is pressed before its details are there is done as soon as they are. */
  const onKey = (action: DetailAction) => (): void => {
    if (detail !== null) actions[action]();
    else if (openId !== null) change({ asked: { id: openId, action } });
  };
  useKeys({
    [DETAIL_ACTION_KEYS.retry]: onKey('retry'),
    [DETAIL_ACTION_KEYS.edit]: onKey('edit'),
    [DETAIL_ACTION_KEYS.curl]: onKey('curl'),
    [DETAIL_ACTION_KEYS.url]: onKey('url'),
    [DETAIL_ACTION_KEYS.json]: onKey('json'),
    [DETAIL_ACTION_KEYS.pin]: onKey('pin'),
    [DETAIL_ACTION_KEYS.note]: onKey('note'),
    [DETAIL_ACTION_KEYS.tag]: onKey('tag'),
    [DETAIL_ACTION_KEYS.hide]: onKey('hide'),
    [DETAIL_ACTION_KEYS.history]: actions.history,
    [DETAIL_ACTION_KEYS.compare]: actions.compare,
    [DETAIL_ACTION_KEYS.release]: onKey('release'),
    '1': show('story'),
    '2': show('raw'),
    '3': show('deliveries'),
  });
}
