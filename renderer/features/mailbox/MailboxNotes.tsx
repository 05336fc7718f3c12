/** What a person should know of a mailbox beyond its state: each with what to do. */
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';

export function MailboxNotes({ mailbox }: { readonly mailbox: MailboxView }) {
  const { count, longTime } = useFormats();
  const messages = useText().mailboxes.card;
  const { state, hasRules, restored, unreadable } = mailbox;
  return (
    <>
      {state.kind === 'failing' && (
        <Note tone="bad" title={state.message}>
          {state.fix}
        </Note>
      )}
      {state.kind === 'draining' && hasRules === false && <Note tone="wait">{messages.noRules}</Note>}
      {restored !== null && (
        <Note tone={restored.missing > 0 ? 'bad' : 'quiet'}>
          {restored.missing > 0
            ? messages.restored(longTime(restored.at), count(restored.missing))
            : messages.restoredComplete(longTime(restored.at))}
        </Note>
      )}
      {unreadable > 0 && <Note tone="bad">{messages.unreadable(count(unreadable))}</Note>}
      <TurnedAway turnedAway={mailbox.turnedAway} />
    </>
  );
}

function TurnedAway({ turnedAway }: Pick<MailboxView, 'turnedAway'>) {
  const { count, longTime } = useFormats();
  const text = useText();
  const messages = text.mailboxes.card;
  if (turnedAway === null || (turnedAway.refused.length === 0 && turnedAway.notStored === 0)) return null;
  const { since, refused, notStored } = turnedAway;
  const counts = [
    ...refused.map((each) => messages.refusedCount(count(each.count), text.receiver.reasons[each.reason])),
    ...(notStored === 0 ? [] : [messages.notStored(count(notStored))]),
  ];
  return (
    <Note tone={notStored > 0 ? 'wait' : 'quiet'} title={messages.refused}>
      {counts.join(', ')}. {messages.refusedWhat(longTime(since))}
    </Note>
  );
}
