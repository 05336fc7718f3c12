/** One problem of a postback, with its fix. */
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ProblemView } from '../../shared/contract/common.ts';
import type { Severity } from '../../shared/domain/postback/problem.ts';
import classes from './ProblemNote.module.css';
import { useText } from './text-context.ts';

const ICONS: Readonly<Record<Severity, typeof Info>> = {
  fatal: OctagonAlert,
  warning: TriangleAlert,
  note: Info,
};

export function ProblemNote({ problem }: { readonly problem: ProblemView }) {
  const messages = useText().problems[problem.code];
  const field = problem.field ?? '';
  const value = problem.value ?? '';
  const Icon = ICONS[problem.severity];
  return (
    <div className={classes['note']} data-severity={problem.severity}>
      <Icon size={15} aria-hidden className={classes['icon']} />
      <div>
        <div>{messages.message(field, value, problem.hint)}</div>
        <div className={classes['fix']}>{messages.fix(field, value, problem.hint)}</div>
      </div>
    </div>
  );
}
