/** How to run a localtunnel server of one's own. */
import { More } from '../../ui/More.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './OwnServerHelp.module.css';

export function OwnServerHelp() {
  const messages = useText().settings.localtunnel;
  return (
    <More title={messages.ownTitle}>
      <ol className={classes['steps']}>
        {messages.own.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </More>
  );
}
