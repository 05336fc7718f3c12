/** What became of a postback, in one sentence, and what happens next in another. Pure. */
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { formatsOf } from '../../../ui/formats.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { deliveryMessage, notForwardedMessage, type Tone, toneOf } from '../delivery-message.ts';
import { heldReason } from '../held-reason.ts';
import { relationMessages } from '../relation-messages.ts';
import { worstFirst } from '../row-reasons.ts';

export interface Verdict {
  readonly tone: Tone;
  /** “First deposit $60.00 USD, approved → App Craft failed: 403, token not accepted” */
  readonly title: string;
  /** Whether it will be tried again, and who got it. */
  readonly next: string;
}

export function verdictOf(detail: PostbackDetail, text: Text): Verdict {
  const messages = text.window.detail.verdict;
  const told = (tone: Tone, outcome: string, next: readonly string[]): Verdict => ({
    tone,
    title: messages.to(whatHappened(detail, text), outcome),
    next: next.filter((each) => each !== '').join(' '),
  });
  if (detail.isHeld) {
    const why = heldReason(detail.problems, text);
    const next = detail.networkId === null ? messages.heldNoNetwork : messages.heldNext;
    return told('wait', why === null ? messages.held : messages.heldBecause(why), [next]);
  }
  const relation = detail.relation === null ? null : relationMessages(detail.relation, text);
  if (relation?.isRepeat === true)
    return told('quiet', messages.repeat, [messages.repeatNext(relation.message, relation.hint)]);
  const deliveries = detail.deliveryDetails.toSorted(worstFirst);
  const [worst] = deliveries;
  if (worst === undefined) return withoutDeliveries(detail, text, told);
  const got = deliveries.filter((each) => each.state === 'delivered').map((each) => each.destinationName);
  if (worst.state === 'delivered')
    return told('good', messages.sentTo(messages.list(got)), [
      detail.test ? messages.testOnly : messages.allGood,
    ]);
  const message = deliveryMessage(worst, worst.event, text);
  const outcome =
    worst.state === 'dead' || worst.state === 'unknown'
      ? messages.failedAt(worst.destinationName, message)
      : messages.notSentTo(worst.destinationName, message);
  return told(toneOf(worst), outcome, [
    willItRetry(worst, text),
    got.length === 0 ? '' : messages.gotIt(messages.list(got)),
  ]);
}

/** Whether a delivery is tried again without the person, and if not, why. Empty where there is nothing to say. */
export function willItRetry(
  delivery: Pick<DeliveryDetail, 'state' | 'reason' | 'failure'>,
  text: Text,
): string {
  const { next } = text.window.detail;
  switch (delivery.state) {
    case 'pending':
    case 'sending':
      return next.pending;
    case 'retrying':
      return next.retrying;
    case 'parked':
      if (delivery.reason === 'destination_paused') return next.paused;
      if (delivery.reason === 'destination_busy') return next.busy;
      if (delivery.reason === 'proxy_down') return next.proxy;
      return delivery.reason === 'destination_down' || delivery.reason === null ? next.parked : next.needsYou;
    case 'unknown':
      return next.unknown;
    case 'dead':
      return isFinal(delivery) ? next.deadFinal : next.deadTried;
    case 'skipped':
      return delivery.reason === null ? '' : text.window.deliveryReasons[delivery.reason];
    case 'delivered':
      return '';
  }
}

/** The same request would get the same answer: see `afterAttempt` in the domain. */
function isFinal({ failure }: Pick<DeliveryDetail, 'failure'>): boolean {
  if (failure?.status === null || failure === null) return failure === null;
  return failure.verdict === 'wrong_status' && failure.status < 500 && !CURABLE.has(failure.status);
}

const CURABLE: ReadonlySet<number> = new Set([408, 425, 429]);

type Tell = (tone: Tone, outcome: string, next: readonly string[]) => Verdict;

function withoutDeliveries(detail: PostbackDetail, text: Text, told: Tell): Verdict {
  const messages = text.window.detail.verdict;
  if (detail.relation?.kind === 'change') {
    const moved = relationMessages(detail.relation, text);
    // The old and the new are in it: with what came before it the same would stand there twice.
    if (moved !== null)
      return {
        tone: 'quiet',
        title: messages.changed(eventName(detail, text), moved.message),
        next: moved.hint,
      };
  }
  const [other] = detail.notForwarded;
  if (other === undefined) return told('quiet', messages.noDestination, [messages.noDestinationNext]);
  const message = notForwardedMessage(other, text);
  return message === null
    ? told('quiet', messages.notSent, [text.window.detail.notTakenThen])
    : told('quiet', messages.notSentTo(other.destinationName, message), []);
}

/** “First deposit $60.00 USD, approved” */
function whatHappened(detail: PostbackDetail, text: Text): string {
  const { formatMoney } = formatsOf(text.locale);
  const { detail: messages, statuses } = text.window;
  return messages.verdict.what(
    eventName(detail, text),
    detail.payout === null ? null : formatMoney(detail.payout, detail.currency),
    detail.status === null ? null : statuses[detail.status],
  );
}

function eventName({ event, eventWord }: PostbackDetail, { window: text }: Text): string {
  return event === null ? visibleText(eventWord ?? text.inbox.noEvent) : text.eventNames[event];
}
