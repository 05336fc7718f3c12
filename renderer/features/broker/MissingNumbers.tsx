/** What is missing or lost of a mailbox, and the way to say that its disk is gone. */
import { Button } from '@mantine/core';
import type { JoinedMailboxView } from '../../../shared/contract/broker.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tone } from '../../ui/Tone.tsx';

interface MissingNumbersProps {
  readonly mailbox: JoinedMailboxView;
  readonly onGone: () => void;
}

export function MissingNumbers({ mailbox, onGone }: MissingNumbersProps) {
  const text = useText();
  const messages = text.broker.mailboxes;
  const { missing, lost, diskGoneAt } = mailbox;
  return (
    <>
      {numbersOf(missing, text).map((numbers) => (
        <div key={numbers}>
          <Tone tone="bad">{messages.missing(numbers)}</Tone>
        </div>
      ))}
      {missing.length > 0 && (
        <Dim as="div">
          {missing.every(({ canCome }) => canCome) ? messages.isAsked : messages.cannotCome}{' '}
          <Button size="compact-xs" variant="subtle" color="red" onClick={onGone}>
            {messages.diskGone}
          </Button>
        </Dim>
      )}
      {numbersOf(lost, text).map((numbers) => (
        <div key={numbers}>
          <Tone tone="bad">{messages.lost(numbers)}</Tone>
        </div>
      ))}
      {diskGoneAt !== null && (
        <Dim as="div">
          {messages.diskGoneAt} <Timestamp at={diskGoneAt} />
        </Dim>
      )}
    </>
  );
}

/** One text for each run. */
function numbersOf(ranges: JoinedMailboxView['lost'], text: Text): readonly string[] {
  const { count } = formatsOf(text.locale);
  const messages = text.broker.mailboxes;
  const runs = new Set(ranges.map(({ run }) => run));
  return [...runs].map((run) => {
    const ofRun = ranges
      .filter((range) => range.run === run)
      .map(({ fromSequence, throughSequence }) =>
        messages.range(count(fromSequence), count(throughSequence)),
      );
    return messages.numbers(ofRun.join(', '), run);
  });
}
