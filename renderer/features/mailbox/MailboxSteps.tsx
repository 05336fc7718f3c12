/** How to get a mailbox, in short. */
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { More } from '../../ui/More.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './MailboxSteps.module.css';

export function MailboxSteps() {
  const messages = useText().mailboxes.steps;
  return (
    <More title={messages.title}>
      <ol className={classes['steps']}>
        {messages.list.map(({ text, command }) => (
          <li key={text}>
            {text}
            {command !== null && <CodeBlock text={command} label={messages.command} />}
          </li>
        ))}
      </ol>
      <Dim as="div">{messages.more}</Dim>
    </More>
  );
}
