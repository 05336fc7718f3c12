/** What the keyboard does with the open postback. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useKeys } from '../../../ui/keys.ts';
import type { DetailTab } from '../inbox-view.ts';
import type { MarkActions } from '../marks/use-marks.tsx';
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
  useKeys({
    c: copy({ form: 'curl' }),
    u: copy({ form: 'url' }),
    y: copy({ form: 'json' }),
    r: () => {
      if (detail !== null) retry.askAll(detail.deliveryDetails);
    },
    l: release.ask,
    p: marks.pin,
    t: marks.askTag,
    n: marks.askNote,
    s: onEdit,
    h: onHide,
    '1': show('story'),
    '2': show('raw'),
    '3': show('deliveries'),
    '4': show('history'),
    '5': show('compare'),
  });
}
