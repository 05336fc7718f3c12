/** Where it was sent, and where not and why. What failed comes first, with its fix. */
import type { DeliveryDetail, NotForwarded } from '../../../../shared/contract/deliveries.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { NetworkLetter } from '../../../ui/NetworkLetter.tsx';
import { useText } from '../../../ui/text-context.ts';
import { skipMessage } from '../delivery-message.ts';
import { worstFirst } from '../row-reasons.ts';
import { DeliveryView } from './DeliveryView.tsx';
import classes from './SentStage.module.css';

interface SentStageProps {
  readonly detail: PostbackDetail;
  readonly onRetry: (delivery: DeliveryDetail) => void;
}

export function SentStage({ detail, onRetry }: SentStageProps) {
  const messages = useText().window.detail;
  const { deliveryDetails, notForwarded } = detail;
  if (deliveryDetails.length === 0 && notForwarded.length === 0) {
    return (
      <div>
        {messages.noDeliveries} <Dim>{messages.noDeliveriesHint}</Dim>
      </div>
    );
  }
  return (
    <>
      {deliveryDetails.toSorted(worstFirst).map((delivery, index) => (
        <DeliveryView key={delivery.id} delivery={delivery} isTold={index === 0} onRetry={onRetry} />
      ))}
      {notForwarded.length > 0 && (
        <section aria-label={messages.notForwarded} className={classes['others']}>
          {notForwarded.map((other) => (
            <NotForwardedLine key={other.destinationId} other={other} />
          ))}
        </section>
      )}
    </>
  );
}

function NotForwardedLine({ other }: { readonly other: NotForwarded }) {
  const text = useText();
  const { destinationName, reason, event } = other;
  return (
    <div className={classes['line']}>
      <NetworkLetter name={destinationName} />
      <span className={classes['name']}>{destinationName}</span>
      <span className={classes['why']}>
        {reason === 'not_taken_then' ? text.window.detail.notTakenThen : skipMessage(reason, event, text)}
      </span>
    </div>
  );
}
