/** What a test came to: in words, then the exact request and the exact response side by side. */
import { Button } from '@mantine/core';
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { diagnose, type FixPlace } from '../../../shared/domain/forward/diagnosis.ts';
import { forecastOfTest } from '../../../shared/domain/forward/retry-forecast.ts';
import type { ErrorTextRule } from '../../../shared/domain/forward/success.ts';
import { diagnosisMessage } from '../../../shared/text/diagnosis-message.ts';
import { ResponseView } from '../../ui/ResponseView.tsx';
import { Note } from '../../ui/Note.tsx';
import { RequestView } from '../../ui/RequestView.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import classes from './TestResult.module.css';
import { judgedBy } from './test-verdict.ts';

interface TestResultProps {
  readonly result: SendTestResult;
  /** Of the destination, as it is being edited. */
  readonly name: string;
  readonly preset: string;
  readonly isSafeToRepeat: boolean;
  readonly errorTextRule: ErrorTextRule;
  /** The values were made up: that the click is not known over there means little. */
  readonly isSample: boolean;
  readonly onErrorText: (rule: ErrorTextRule) => void;
  readonly onPlace: (place: FixPlace) => void;
}

export function TestResult({
  result,
  name,
  preset,
  isSafeToRepeat,
  errorTextRule,
  isSample,
  onErrorText,
  onPlace,
}: TestResultProps) {
  const text = useText();
  const messages = text.destinations.sendTest;
  const attempt = { ...result, verdict: judgedBy(result, errorTextRule) };
  const diagnosis = diagnose(attempt, preset);
  const { headline, detail, fix, place } = diagnosisMessage(text, diagnosis, name);
  const { kind } = forecastOfTest(attempt, { preset, isSafeToRepeat });
  // What the person's own rule finds in the response is no matter of this one.
  const isErrorText =
    result.ruleText === null &&
    (diagnosis.code === 'delivered_error_text' || diagnosis.code === 'error_text');
  return (
    <>
      <Note tone={diagnosis.tone} title={headline} role={diagnosis.tone === 'good' ? 'status' : 'alert'}>
        {result.answer.kind === 'no_answer' && <div>{result.answer.message}</div>}
        {detail !== null && <div>{detail}</div>}
        {result.ruleText !== null && <div>{messages.ruleText(result.ruleText)}</div>}
        {isErrorText && isSample && <div>{messages.madeUp}</div>}
        <Dim as="div">{isErrorText ? messages.errorTextRules[errorTextRule] : fix}</Dim>
        {kind !== 'done' && <Dim as="div">{text.diagnoses.testRetries[kind]}</Dim>}
        <div className={classes['actions']}>
          {diagnosis.code === 'delivered_error_text' && (
            <Button
              variant="default"
              onClick={() => {
                onErrorText('fail');
              }}
            >
              {messages.countAsFailure}
            </Button>
          )}
          {isErrorText && errorTextRule !== 'ignore' && (
            <Button
              variant="subtle"
              onClick={() => {
                onErrorText('ignore');
              }}
            >
              {messages.countAsDelivered}
            </Button>
          )}
          {!isErrorText && place !== null && (
            <Button
              variant="default"
              onClick={() => {
                onPlace(place.id);
              }}
            >
              {place.label}
            </Button>
          )}
        </div>
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
