/** The JSON of a webhook. What is in it is documented in docs/notifications.md: a field that changes makes another version. */
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { Notification, ToldMoney } from '../../../shared/domain/notify/notification.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { DetailedMessage } from './channel-maker.ts';

const VERSION = 1;

interface WebhookBody {
  readonly version: number;
  /** The same at every retry. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly notifications: readonly Readonly<Record<string, unknown>>[];
}

export function webhookBody(message: DetailedMessage, showsAmounts: boolean): WebhookBody {
  const { id, title, lines, notifications } = message;
  return {
    version: VERSION,
    id,
    title,
    lines,
    notifications: notifications.map((each) => ({
      id: each.id,
      at: toIso(each.atMs),
      ...content(each.notification, showsAmounts),
    })),
  };
}

/** Moments as ISO 8601, money in units. */
function content(notification: Notification, showsAmounts: boolean): Readonly<Record<string, unknown>> {
  const money = (each: ToldMoney | null): unknown =>
    each === null || !showsAmounts ? null : { amount: microsToUnits(each.micros), currency: each.currency };
  switch (notification.kind) {
    case 'conversion':
      return { ...notification, amount: money(notification.amount), worth: money(notification.worth) };
    case 'held':
    case 'problem': {
      const { problem } = notification;
      const isHidden = !showsAmounts && problem?.code.startsWith('payout') === true;
      return isHidden ? { ...notification, problem: { ...problem, value: null } } : notification;
    }
    case 'outage_began':
    case 'silence': {
      const { sinceMs, ...rest } = notification;
      return { ...rest, since: toIso(sinceMs) };
    }
    case 'outage_ended': {
      const { beganMs, endedMs, ...rest } = notification;
      return { ...rest, began: toIso(beganMs), ended: toIso(endedMs) };
    }
    case 'warning': {
      const isHidden = !showsAmounts && notification.rule.kind === 'payout';
      return isHidden ? { ...notification, now: null, before: null } : notification;
    }
    // Its lines are those of the message.
    case 'digest':
      return { kind: notification.kind, on: notification.id.replace('digest-', '') };
    default:
      return notification;
  }
}
