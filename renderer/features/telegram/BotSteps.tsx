/** How to make a bot, in short. */
import { More } from '../../ui/More.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './BotSteps.module.css';

export function BotSteps() {
  const messages = useText().telegram.steps;
  return (
    <More title={messages.title} isOpenAtFirst>
      <ol className={classes['steps']}>
        {messages.list.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </More>
  );
}
