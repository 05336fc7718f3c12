/** Figures and moments as the bot writes them. Pure. */
import { percentOf } from '../../../../shared/domain/language/percent.ts';
import { inertText } from '../../../../shared/domain/telegram/inert-text.ts';
import type { Text } from '../../../../shared/text/en.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MOST_NAMES = 10;

type BotText = Text['telegramBot'];

export function countText(count: number, { locale }: BotText): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Null where nothing is divided. */
export function percentText(part: number, whole: number, { locale }: BotText): string | null {
  if (whole === 0) return null;
  return percentOf(locale, 1)(part / whole);
}

/** `1,184.50 USD`. The currency is as a network wrote it, so it may be anything. */
export function moneyText(amount: number, currency: string, { locale }: BotText): string {
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return `${figure.format(amount)} ${inertText(currency, 10)}`;
}

export interface Money {
  readonly currency: string;
  readonly amount: number;
}

export function sumsText(sums: readonly Money[], text: BotText): string {
  const shown = sums.slice(0, MOST_NAMES).map(({ amount, currency }) => moneyText(amount, currency, text));
  return shown.length === 0 ? text.figures.noMoney : shown.join(' + ');
}

/** `14:03:22`, on other days with the day. */
export function timeText(iso: string, nowMs: number, { locale }: BotText): string {
  const at = new Date(iso);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  const day = { day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, {
    ...(isToday ? {} : day),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

export function dayText(ms: number, { locale }: BotText): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(ms);
}

export function durationText(ms: number, { duration }: BotText): string {
  const whole = Math.max(0, ms);
  return duration(
    Math.floor(whole / DAY_MS),
    Math.floor((whole % DAY_MS) / HOUR_MS),
    Math.floor((whole % HOUR_MS) / MINUTE_MS),
  );
}
