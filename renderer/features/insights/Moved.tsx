/** Up or down against the period before, in words beside the arrow. */
import { useText } from '../../ui/text-context.ts';
import classes from './Moved.module.css';

export function Moved({ isUp, text }: { readonly isUp: boolean; readonly text: string }) {
  const messages = useText().insights;
  return (
    <span className={classes['moved']} data-tone={isUp ? 'good' : 'wait'}>
      <span aria-hidden>{isUp ? '▲' : '▼'}</span>{' '}
      <span>{isUp ? messages.up(text) : messages.down(text)}</span>
    </span>
  );
}
