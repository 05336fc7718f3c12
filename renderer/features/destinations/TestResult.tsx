/** What a test came to: in words, then the exact request and the exact answer side by side. */
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { ResponseView } from '../../ui/ResponseView.tsx';
import { Note } from '../../ui/Note.tsx';
import { RequestView } from '../../ui/RequestView.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import classes from './TestResult.module.css';
import { testOutcome } from './test-outcome.ts';

interface TestResultProps {
  readonly result: SendTestResult;
  /** Of the destination. */
  readonly preset: string;
}

export function TestResult({ result, preset }: TestResultProps) {
  const text = useText();
  const messages = text.destinations.sendTest;
  const { isGood, headline, detail, fix } = testOutcome(result, preset, text);
  return (
    <>
      <Note tone={isGood ? 'good' : 'bad'} title={headline} role={isGood ? 'status' : 'alert'}>
        {detail !== null && <div>{detail}</div>}
        <Dim as="div">{fix}</Dim>
      </Note>
      <div className={classes['sides']}>
        <section className={classes['side']} aria-label={messages.request}>
          <h3 className={classes['sideTitle']}>{messages.request}</h3>
          <RequestView request={result.request} />
        </section>
        <section className={classes['side']} aria-label={messages.answer}>
          <h3 className={classes['sideTitle']}>{messages.answer}</h3>
          <ResponseView answer={result.answer} />
        </section>
      </div>
    </>
  );
}
