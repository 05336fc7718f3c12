/** A remote server's answer, or the words why there was none. */
import { OctagonAlert } from 'lucide-react';
import type { Answer } from '../../shared/contract/common.ts';
import classes from './ResponseView.module.css';
import { CodeBlock } from './CodeBlock.tsx';
import { useText } from './text-context.ts';

export function AnswerView({ answer }: { readonly answer: Answer }) {
  const words = useText().window.detail;
  if (answer.kind === 'no_answer') {
    return (
      <div className={classes['none']}>
        <OctagonAlert size={15} aria-hidden />
        <div>
          <strong>{words.noAnswer(answer.durationMs)}</strong>
          <div>{answer.message}</div>
          <div className={classes['dim']}>
            {answer.mayHaveArrived ? words.mayHaveArrived : words.notArrived}
          </div>
        </div>
      </div>
    );
  }
  const headers = answer.headers.map(([name, value]) => `${name}: ${value}`);
  const body = answer.body === '' ? words.emptyBody : answer.body;
  return (
    <div>
      <CodeBlock
        text={[words.answered(answer.status, answer.durationMs), ...headers, '', body].join('\n')}
        label={words.answer}
      />
      {answer.isBodyCut && <div className={classes['dim']}>{words.bodyCut}</div>}
    </div>
  );
}
