/** One problem of a postback, with its fix. */
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ProblemView } from '../../shared/contract/common.ts';
import { MOST_OF_ONE_CODE, type Severity } from '../../shared/domain/postback/problem.ts';
import { problemMessage } from '../../shared/text/problem-message.ts';
import { useFormats } from './use-formats.ts';
import classes from './ProblemNote.module.css';
import { useText } from './text-context.ts';

const ICONS: Readonly<Record<Severity, typeof Info>> = {
  fatal: OctagonAlert,
  warning: TriangleAlert,
  note: Info,
};

export function ProblemNote({ problem }: { readonly problem: ProblemView }) {
  const { count } = useFormats();
  const text = useText();
  const { message, fix } = problemMessage(text, problem);
  const Icon = ICONS[problem.severity];
  return (
    <div className={classes['note']} data-severity={problem.severity}>
      <Icon size={15} aria-hidden className={classes['icon']} />
      <div>
        <div>{message}</div>
        <div className={classes['fix']}>{fix}</div>
        {problem.count > MOST_OF_ONE_CODE && (
          <div className={classes['fix']}>{text.window.detail.oneOfMany(count(problem.count))}</div>
        )}
      </div>
    </div>
  );
}
