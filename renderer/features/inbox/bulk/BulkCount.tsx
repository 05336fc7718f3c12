/** How many postbacks an action would change, and whether that can be undone. */
import { useFormats } from '../../../ui/use-formats.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { formatsOf } from '../../../ui/formats.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';

interface Counted {
  readonly postbacks: number;
  readonly changed: number;
  readonly isComplete: boolean;
}

interface BulkCountProps {
  readonly preview: Counted;
  readonly kind: 'tag' | 'untag' | 'pin' | 'unpin' | 'hide';
  /** It is about everything that is stored. */
  readonly isAll: boolean;
}

export function BulkCount({ preview, kind, isAll }: BulkCountProps) {
  const { count } = useFormats();
  const messages = useText().actions.bulk;
  const { postbacks, changed, isComplete } = preview;
  const isHide = kind === 'hide';
  if (isHide && isAll) return <div>{messages.needsFilter}</div>;
  if (!isHide && changed === 0) return <div>{messages.nothing}</div>;
  const isUndoable = kind === 'tag' || kind === 'pin' || isHide;
  return (
    <>
      <strong>
        {isHide ? messages.willHide(count(postbacks)) : messages.willChange(count(changed), count(postbacks))}
      </strong>
      {!isComplete && <Dim as="div">{messages.more(count(postbacks))}</Dim>}
      <Dim as="div">{isUndoable ? messages.undoable : messages.notUndoable}</Dim>
    </>
  );
}

export function countWords(preview: Counted | undefined, text: Text): string {
  const { count } = formatsOf(text.locale);
  const messages = text.actions.bulk;
  const changed = count(preview?.changed ?? 0);
  return preview?.isComplete === false ? messages.startMore(changed) : messages.start(changed);
}
