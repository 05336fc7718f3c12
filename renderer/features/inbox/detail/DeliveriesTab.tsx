/** Where this postback's conversion went: each attempt with its exact request and answer. */
import { Button } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import type { Attempt, DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { AnswerView } from '../../../ui/ResponseView.tsx';
import { Moment } from '../../../ui/Timestamp.tsx';
import { RequestView } from '../../../ui/RequestView.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useText } from '../../../ui/text-context.ts';
import classes from './DeliveriesTab.module.css';
import { NextAttempt } from './NextAttempt.tsx';
import { retryKind } from './retry-choice.ts';

interface DeliveriesTabProps {
  readonly deliveries: readonly DeliveryDetail[];
  readonly onRetry: (delivery: DeliveryDetail) => void;
}

export function DeliveriesTab({ deliveries, onRetry }: DeliveriesTabProps) {
  const words = useText().window.detail;
  if (deliveries.length === 0) {
    return (
      <div>
        <div>{words.noDeliveries}</div>
        <div className={classes['dim']}>{words.noDeliveriesHint}</div>
      </div>
    );
  }
  return (
    <div className={classes['stack']}>
      {deliveries.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} onRetry={onRetry} />
      ))}
    </div>
  );
}

function DeliveryCard({
  delivery,
  onRetry,
}: {
  readonly delivery: DeliveryDetail;
  readonly onRetry: (delivery: DeliveryDetail) => void;
}) {
  const text = useText().window;
  const words = text.detail;
  return (
    <article className={classes['card']} aria-label={delivery.destinationName}>
      <header className={classes['head']}>
        <strong>{delivery.destinationName}</strong>
        <StateMark state={delivery.state} />
        <span className={classes['dim']}>{words.attempts(delivery.attemptCount)}</span>
        {delivery.nextAttemptAt !== null && <NextAttempt at={delivery.nextAttemptAt} />}
        <span className={classes['space']} />
        <Button
          variant="default"
          leftSection={<RotateCw size={14} aria-hidden />}
          disabled={retryKind(delivery.state) === 'none'}
          onClick={() => {
            onRetry(delivery);
          }}
        >
          {words.retry}
        </Button>
      </header>
      {delivery.reason !== null && <div>{text.deliveryReasons[delivery.reason]}</div>}
      {delivery.attempts.length === 0 && <div className={classes['dim']}>{words.noAttempts}</div>}
      {delivery.attempts.toReversed().map((attempt) => (
        <AttemptView key={attempt.id} attempt={attempt} />
      ))}
    </article>
  );
}

function AttemptView({ attempt }: { readonly attempt: Attempt }) {
  const words = useText().window.detail;
  return (
    <div className={classes['attempt']}>
      <div className={classes['dim']}>
        <Moment at={attempt.startedAt} />
        {attempt.eventCount > 1 && <> · {words.together(attempt.eventCount)}</>}
        {attempt.verdict === 'wrong_text' && <> · {words.wrongText}</>}
      </div>
      <RequestView request={attempt.request} />
      <AnswerView answer={attempt.answer} />
    </div>
  );
}
