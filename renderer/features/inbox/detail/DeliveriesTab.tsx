/** All deliveries of the open postback: what happened when, then what was sent and what came back. */
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useText } from '../../../ui/text-context.ts';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { deliveryMessage } from '../delivery-message.ts';
import classes from './DeliveriesTab.module.css';
import { NextAttempt } from './NextAttempt.tsx';
import { SentStage } from './SentStage.tsx';

interface DeliveriesTabProps {
  readonly detail: PostbackDetail;
  readonly onRetry: (delivery: DeliveryDetail) => void;
}

export function DeliveriesTab({ detail, onRetry }: DeliveriesTabProps) {
  const messages = useText().window.detail;
  return (
    <div className={classes['stack']}>
      {detail.deliveryDetails.length > 0 && (
        <section aria-label={messages.timeline}>
          <h3 className={classes['title']}>{messages.timeline}</h3>
          <ol className={classes['timeline']}>
            {momentsOf(detail.deliveryDetails).map(({ key, at, delivery, attempt }) => (
              <Moment key={key} at={at} delivery={delivery} attempt={attempt} />
            ))}
          </ol>
        </section>
      )}
      <SentStage detail={detail} onRetry={onRetry} />
    </div>
  );
}

interface MomentEntry {
  readonly key: string;
  /** ISO 8601; null for what is to come. */
  readonly at: string;
  readonly delivery: DeliveryDetail;
  /** From 1; null when it was planned, 0 for the next one. */
  readonly attempt: number | null;
}

/** Oldest first, what is to come last. */
function momentsOf(deliveries: readonly DeliveryDetail[]): readonly MomentEntry[] {
  const moments = deliveries.flatMap((delivery): MomentEntry[] => [
    { key: `${delivery.id} planned`, at: delivery.createdAt, delivery, attempt: null },
    ...delivery.attempts.map((attempt, index) => ({
      key: attempt.id,
      at: attempt.startedAt,
      delivery,
      attempt: index + 1,
    })),
    ...(delivery.nextAttemptAt === null
      ? []
      : [{ key: `${delivery.id} next`, at: delivery.nextAttemptAt, delivery, attempt: 0 }]),
  ]);
  return moments.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function Moment({ at, delivery, attempt }: Omit<MomentEntry, 'key'>) {
  const text = useText();
  const messages = text.window.detail;
  const made = attempt === null || attempt === 0 ? undefined : delivery.attempts[attempt - 1];
  return (
    <li className={classes['moment']}>
      <span className={classes['time']}>
        <Timestamp at={at} />
      </span>
      <span>
        <strong className={classes['name']}>{delivery.destinationName}</strong>
        {': '}
        {attempt === null && messages.planned}
        {attempt === 0 && <NextAttempt at={at} isFirst={delivery.reason === 'delayed'} />}
        {made !== undefined && (
          <>
            {messages.attemptNumber(attempt ?? 0)}, {outcomeOf(made, messages)}
            {attempt === delivery.attempts.length && ` → ${deliveryMessage(delivery, delivery.event, text)}`}
          </>
        )}
      </span>
    </li>
  );
}

function outcomeOf(
  { answer }: DeliveryDetail['attempts'][number],
  messages: ReturnType<typeof useText>['window']['detail'],
): string {
  const ms = Math.round(answer.durationMs);
  return answer.kind === 'answered' ? messages.answered(answer.status, ms) : messages.noAnswer(ms);
}
