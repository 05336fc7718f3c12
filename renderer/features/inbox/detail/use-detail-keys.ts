/** What the keyboard and the command menu do with the open postback. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useKeys } from '../../../ui/keys.ts';
import type { DetailTab } from '../inbox-view.ts';
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
    history: show('history'),
    compare: show('compare'),
  };
  useAskedAction(detail?.id ?? null, actions);
  useKeys({
    [DETAIL_ACTION_KEYS.retry]: actions.retry,
    [DETAIL_ACTION_KEYS.edit]: actions.edit,
    [DETAIL_ACTION_KEYS.curl]: actions.curl,
    [DETAIL_ACTION_KEYS.url]: actions.url,
    [DETAIL_ACTION_KEYS.json]: actions.json,
    [DETAIL_ACTION_KEYS.pin]: actions.pin,
    [DETAIL_ACTION_KEYS.note]: actions.note,
    [DETAIL_ACTION_KEYS.tag]: actions.tag,
    [DETAIL_ACTION_KEYS.hide]: actions.hide,
    [DETAIL_ACTION_KEYS.history]: actions.history,
    [DETAIL_ACTION_KEYS.compare]: actions.compare,
    l: release.ask,
    '1': show('story'),
    '2': show('raw'),
    '3': show('deliveries'),
  });
}
