/** How many postbacks an action would change, and whether that can be undone. */
import { count } from '../../../ui/count.ts';
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

export function countWords(
  preview: Counted | undefined,
  messages: ReturnType<typeof useText>['actions']['bulk'],
): string {
  const changed = count(preview?.changed ?? 0);
  return preview?.isComplete === false ? messages.startMore(changed) : messages.start(changed);
}
