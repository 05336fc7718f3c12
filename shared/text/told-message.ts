/** Puts one notification, or several, into the words of a message. */
import { microsToUnits } from '../domain/money/money.ts';
import { withInertNames } from '../domain/notify/inert-names.ts';
import type { Notification, ToldMoney } from '../domain/notify/notification.ts';
import type { Text } from './en.ts';
import type { CompactLine, Telling, ToldMessage } from './en/notification-messages.ts';

export interface ToldOptions {
  readonly way: 'single' | 'together' | 'after_quiet';
  readonly showsAmounts: boolean;
  /** Nothing that came from outside becomes a link. */
  readonly namesAreInert?: boolean;
  /** IANA; the computer’s own without it. */
  readonly timeZone?: string | undefined;
}

/** @param given at least one */
export function toldMessage(
  { notificationMessages: messages, locale }: Pick<Text, 'notificationMessages' | 'locale'>,
  given: readonly Notification[],
  { way, showsAmounts, namesAreInert = false, timeZone }: ToldOptions,
): ToldMessage {
  const notifications = namesAreInert ? given.map(withInertNames) : given;
  const time = timeFormat(locale, timeZone);
  const tellingOf = (each: Notification): Telling => ({
    showsAmounts,
    amount: each.kind === 'conversion' && showsAmounts ? moneyText(locale, each.amount) : null,
    worth: each.kind === 'conversion' && showsAmounts ? moneyText(locale, each.worth) : null,
    time,
  });
  const [first] = notifications;
  if (first !== undefined && notifications.length === 1) {
    // The compiler does not see that the function of a kind takes the notification of that kind.
    const tell = messages.single[first.kind] as (each: Notification, telling: Telling) => ToldMessage;
    return tell(first, tellingOf(first));
  }
  const groups = new Map<string, string[]>();
  for (const each of notifications) {
    const tell = messages.compact[each.kind] as (one: Notification, telling: Telling) => CompactLine;
    const { heading, item } = tell(each, tellingOf(each));
    const items = groups.get(heading);
    if (items === undefined) groups.set(heading, [item]);
    else items.push(item);
  }
  return {
    title:
      way === 'after_quiet'
        ? messages.afterQuiet(notifications.length)
        : messages.several(notifications.length),
    lines: [...groups].map(
      ([heading, items]) => `${messages.counted(heading, items.length)}: ${items.join(', ')}`,
    ),
  };
}

/** As exact as it came. */
const MICROS_DIGITS = 6;

function moneyText(locale: string, money: ToldMoney | null): string | null {
  if (money === null) return null;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: MICROS_DIGITS });
  const figure = format.format(microsToUnits(money.micros));
  return money.currency === null ? figure : `${figure} ${money.currency}`;
}

function timeFormat(locale: string, timeZone: string | undefined): (ms: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return (ms) => format.format(ms);
}
