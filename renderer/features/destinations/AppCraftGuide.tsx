/** Leads to the address that only the person's own App Craft cabinet knows. */
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './Destinations.module.css';

export function AppCraftGuide() {
  const words = useText().destinations.guide;
  return (
    <div className={classes['guide']}>
      <Note tone="wait" title={words.title}>
        {words.body}
        <ol className={classes['steps']}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Note>
    </div>
  );
}
