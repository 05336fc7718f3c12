/** How to get a mailbox, in short. */
import { More } from '../../ui/More.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './MailboxSteps.module.css';

export function MailboxSteps() {
  const messages = useText().mailboxes.steps;
  return (
    <More title={messages.title}>
      <ol className={classes['steps']}>
        {messages.list.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Dim as="p">{messages.more}</Dim>
    </More>
  );
}
