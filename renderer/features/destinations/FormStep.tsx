/** One numbered step of a form: what to do on the left, where to do it on the right. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../ui/text-context.ts';
import classes from './FormStep.module.css';

interface FormStepProps {
  readonly step: number;
  readonly isDone: boolean;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

export function FormStep({ step, isDone, title, hint, children }: FormStepProps) {
  const { stepDone } = useText().destinations.steps;
  return (
    <div role="group" className={classes['step']} aria-label={title}>
      <div className={classes['side']}>
        <span className={classes['mark']} data-done={isDone || undefined}>
          {isDone ? <Check size={13} aria-label={stepDone} /> : step}
        </span>
        <div>
          <h2 className={classes['title']}>{title}</h2>
          <p className={classes['hint']}>{hint}</p>
        </div>
      </div>
      <div className={classes['body']}>{children}</div>
    </div>
  );
}
