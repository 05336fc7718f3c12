/** Where this postback's conversion went: each attempt with its exact request and answer. */
import { Button } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import type { Attempt, DeliveryDetail, NotForwarded } from '../../../../shared/contract/deliveries.ts';
import { ResponseView } from '../../../ui/ResponseView.tsx';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { RequestView } from '../../../ui/RequestView.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useText } from '../../../ui/text-context.ts';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './DeliveriesTab.module.css';
import { NextAttempt } from './NextAttempt.tsx';
import { retryKind } from './retry-choice.ts';

interface DeliveriesTabProps {
  readonly deliveries: readonly DeliveryDetail[];
  readonly notForwarded: readonly NotForwarded[];
  readonly onRetry: (delivery: DeliveryDetail) => void;
}

export function DeliveriesTab({ deliveries, notForwarded, onRetry }: DeliveriesTabProps) {
  const messages = useText().window.detail;
  if (deliveries.length === 0 && notForwarded.length === 0) {
    return (
      <div>
        <div>{messages.noDeliveries}</div>
        <Dim as="div">{messages.noDeliveriesHint}</Dim>
      </div>
    );
  }
  return (
    <div className={classes['stack']}>
      {deliveries.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} onRetry={onRetry} />
      ))}
      {notForwarded.length > 0 && <OtherDestinations items={notForwarded} />}
    </div>
  );
}

function OtherDestinations({ items }: { readonly items: readonly NotForwarded[] }) {
  const { detail, deliveryReasons } = useText().window;
  return (
    <section aria-label={detail.notForwarded}>
      <Dim as="div">{detail.notForwarded}</Dim>
      {items.map(({ destinationId, destinationName, reason }) => (
        <div key={destinationId}>
          <strong>{destinationName}</strong>:{' '}
          {reason === 'not_taken_then' ? detail.notTakenThen : deliveryReasons[reason]}
        </div>
      ))}
    </section>
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
  const messages = text.detail;
  const isTold = delivery.state === 'delivered' || delivery.state === 'unknown';
  return (
    <article className={classes['card']} aria-label={delivery.destinationName}>
      <header className={classes['head']}>
        <strong>{delivery.destinationName}</strong>
        <StateMark state={delivery.state} />
        {delivery.version > 1 && <Dim>{messages.version(delivery.version)}</Dim>}
        {isTold && <Dim>{messages.standings[delivery.standing]}</Dim>}
        <Dim>{messages.attempts(delivery.attemptCount)}</Dim>
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
          {messages.retry}
        </Button>
      </header>
      {delivery.reason !== null && <div>{text.deliveryReasons[delivery.reason]}</div>}
      {delivery.attempts.length === 0 && <Dim as="div">{messages.noAttempts}</Dim>}
      {delivery.attempts.toReversed().map((attempt) => (
        <AttemptView key={attempt.id} attempt={attempt} />
      ))}
    </article>
  );
}

function AttemptView({ attempt }: { readonly attempt: Attempt }) {
  const messages = useText().window.detail;
  return (
    <div className={classes['attempt']}>
      <Dim as="div">
        <Timestamp at={attempt.startedAt} />
        {attempt.eventCount > 1 && <> · {messages.together(attempt.eventCount)}</>}
        {attempt.verdict === 'wrong_text' && <> · {messages.wrongText}</>}
      </Dim>
      <RequestView request={attempt.request} />
      <ResponseView answer={attempt.answer} />
    </div>
  );
}
