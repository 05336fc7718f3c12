/** A remote server's answer, or the words why there was none. */
import { OctagonAlert } from 'lucide-react';
import type { HttpResponse } from '../../shared/contract/common.ts';
import { Dim } from './Dim.tsx';
import classes from './ResponseView.module.css';
import { MaskedBlock } from './MaskedBlock.tsx';
import { useText } from './text-context.ts';

export function ResponseView({ answer }: { readonly answer: HttpResponse }) {
  const messages = useText().window.detail;
  if (answer.kind === 'no_answer') {
    return (
      <div className={classes['none']}>
        <OctagonAlert size={15} aria-hidden />
        <div>
          <strong>{messages.noAnswer(answer.durationMs)}</strong>
          <div>{answer.message}</div>
          <Dim as="div">{answer.mayHaveArrived ? messages.mayHaveArrived : messages.notArrived}</Dim>
        </div>
      </div>
    );
  }
  const headers = answer.headers.map(([name, value]) => `${name}: ${value}`);
  const body = answer.body === '' ? messages.emptyBody : answer.body;
  return (
    <div>
      <MaskedBlock
        text={[messages.answered(answer.status, answer.durationMs), ...headers, '', body].join('\n')}
        label={messages.answer}
      />
      {answer.isBodyCut && <Dim as="div">{messages.bodyCut}</Dim>}
    </div>
  );
}
