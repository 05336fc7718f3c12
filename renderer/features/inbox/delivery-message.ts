/** How far a delivery is and why not further, in the few words that a row or a headline has room for. Pure. */
import type { AttemptFailure, DeliveryMark, NotForwarded } from '../../../shared/contract/deliveries.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { codeOfStatus } from '../../../shared/domain/forward/diagnosis.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { SkipReason } from '../../../shared/domain/forward/planning.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';

type Progress = Pick<DeliveryMark, 'state' | 'reason' | 'failure' | 'errorText' | 'nextAttemptAt'>;

export type Tone = 'good' | 'wait' | 'bad' | 'quiet';

/** Red is only what is lost, amber what waits; what is under way right now is not worth a colour. */
const STATE_TONES: Readonly<Record<DeliveryState, Tone>> = {
  pending: 'quiet',
  sending: 'quiet',
  retrying: 'wait',
  parked: 'wait',
  delivered: 'good',
  skipped: 'quiet',
  unknown: 'bad',
  dead: 'bad',
};

/** One that was delivered and whose response says error all the same needs a look. */
export function toneOf({ state, errorText }: Pick<Progress, 'state' | 'errorText'>): Tone {
  return errorText === null ? STATE_TONES[state] : 'wait';
}

/** “403, token not accepted”, without the name of the destination. */
export function deliveryMessage(
  { state, reason, failure, errorText, nextAttemptAt }: Progress,
  event: PostbackEvent | null,
  text: Text,
): string {
  const { minuteTime } = formatsOf(text.locale);
  const { outcomes } = text;
  switch (state) {
    case 'delivered':
      return errorText === null ? outcomes.delivered : outcomes.deliveredErrorText;
    case 'pending':
      return reason === 'delayed' && nextAttemptAt !== null
        ? outcomes.waitsUntil(minuteTime(nextAttemptAt))
        : outcomes.waiting;
    case 'sending':
      return outcomes.sending;
    case 'retrying':
      return outcomes.willRetry(failure === null ? outcomes.failed : failureMessage(failure, text));
    case 'parked':
      return outcomes.waits(whyParked({ reason, failure }, text));
    case 'skipped':
      return reason === null ? outcomes.notSent(outcomes.failed) : skipMessage(reason, event, text);
    case 'unknown':
      return reason === null ? outcomes.mayHaveArrived : reasonMessage(reason, text);
    case 'dead':
      if (failure !== null) return failureMessage(failure, text);
      return reason === null ? outcomes.failed : reasonMessage(reason, text);
    default:
      return assertNever(state);
  }
}

/** “not sent, deposits are off” */
export function skipMessage(
  reason: SkipReason | NonNullable<DeliveryMark['reason']>,
  event: PostbackEvent | null,
  text: Text,
): string {
  const { outcomes } = text;
  if (reason === 'event_not_sent_here') return outcomes.eventOff(outcomes.eventsOf[event ?? 'custom']);
  if (reason === 'on_hold') return outcomes.untilApproved;
  return outcomes.notSent(outcomes.reasons[reason]);
}

/** Why a destination that has no delivery of it does not get it; null where it would get it today. */
export function notForwardedMessage({ reason, event }: NotForwarded, text: Text): string | null {
  return reason === 'not_taken_then' ? null : skipMessage(reason, event, text);
}

/** “503, server error” or “no connection” */
function failureMessage({ verdict, status, code }: AttemptFailure, { outcomes }: Text): string {
  if (status === null) return outcomes.failures[code ?? 'told_before'];
  if (verdict === 'wrong_text') return outcomes.wrongText(status);
  return outcomes.status(status, outcomes.statuses[codeOfStatus(status)]);
}

function whyParked({ reason, failure }: Pick<Progress, 'reason' | 'failure'>, text: Text): string {
  if ((reason === null || reason === 'destination_refuses') && failure !== null)
    return failureMessage(failure, text);
  return reason === null ? text.outcomes.failed : reasonMessage(reason, text);
}

function reasonMessage(reason: NonNullable<DeliveryMark['reason']>, { outcomes }: Text): string {
  return reason === 'event_not_sent_here' ? outcomes.failed : outcomes.reasons[reason];
}
