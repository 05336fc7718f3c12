/** `/today`, `/yesterday` and `/week`: what came of it, with the same figures as the page Insights. */
import type { DayFigures } from '../../../../shared/contract/days.ts';
import type { DepositTimesView, Insights, InsightFiguresView } from '../../../../shared/contract/insights.ts';
import { nameText } from '../../../../shared/domain/telegram/inert-text.ts';
import { startOfDay } from '../../../../shared/domain/time/start-of-day.ts';
import type { Text } from '../../../../shared/text/en.ts';
import type { DeskFacts, NetworkFact } from '../../telegram/desk-facts.ts';
import { countText, dayText, type Money, percentText, sumsText } from './format.ts';

export type FigurePeriod = 'today' | 'yesterday' | 'week';

const DAYS: Readonly<Record<FigurePeriod, { readonly from: number; readonly until: number }>> = {
  today: { from: 0, until: 1 },
  yesterday: { from: -1, until: 0 },
  week: { from: -6, until: 1 },
};
const MOST_NETWORKS = 10;
const WEEK_DAYS = 7;

type BotText = Text['telegramBot'];

/** @returns lines */
export async function figuresAnswer(
  facts: DeskFacts,
  period: FigurePeriod,
  hidesAmounts: boolean,
  text: BotText,
): Promise<readonly string[]> {
  const nowMs = facts.now();
  const { from, until } = DAYS[period];
  const [fromMs, untilMs] = [startOfDay(nowMs, from), startOfDay(nowMs, until)];
  const [insights, times, newest] = await Promise.all([
    facts.figures(fromMs, untilMs),
    facts.depositTimes(fromMs, untilMs),
    // One more than a week: the day may have none.
    facts.days(WEEK_DAYS + 1),
  ]);
  const days = newest.filter((day) => Date.parse(day.from) >= fromMs && Date.parse(day.from) < untilMs);
  const { total } = insights;
  const title = titleOf(period, fromMs, untilMs, text);
  if (total.conversions === 0) return [title, text.figures.none];
  return [
    title,
    ...countLines(total, times.total, text),
    ...(hidesAmounts ? [] : moneyLines(insights, days, text)),
    ...networkLines(insights, facts.networks(), text),
  ];
}

function titleOf(period: FigurePeriod, fromMs: number, untilMs: number, text: BotText): string {
  if (period === 'week') return text.figures.week(dayText(fromMs, text), dayText(untilMs - 1, text));
  return text.figures[period](dayText(fromMs, text));
}

function countLines(total: InsightFiguresView, times: DepositTimesView, text: BotText): readonly string[] {
  const words = text.figures;
  const conversion = percentText(times.registeredWithin, total.registrations, text);
  const approval = percentText(total.approved, total.approved + total.rejected, text);
  return [
    words.registrations(countText(total.registrations, text)),
    words.firstDeposits(countText(total.firstDeposits, text)),
    ...(total.deposits === 0 ? [] : [words.deposits(countText(total.deposits, text))]),
    ...(conversion === null ? [] : [words.conversion(conversion)]),
    ...(approval === null ? [] : [words.approval(approval)]),
    ...(total.rejected === 0 ? [] : [words.rejected(countText(total.rejected, text))]),
  ];
}

/** In the one currency that the person counts in, or a sum for each. */
function moneyLines(
  { currency, total }: Insights,
  days: readonly DayFigures[],
  text: BotText,
): readonly string[] {
  const words = text.figures;
  const earned = currency === null ? sumOf(days, 'earned') : one(currency, total.earned);
  const onHold = currency === null ? sumOf(days, 'onHold') : one(currency, total.heldMoney);
  const withoutAmount = days.reduce((sum, day) => sum + day.withoutAmount, 0);
  return [
    words.earned(sumsText(earned, text)),
    ...(onHold.length === 0 ? [] : [words.onHold(sumsText(onHold, text))]),
    ...(currency === null || total.withoutRate === 0 ? [] : [words.withoutRate(total.withoutRate)]),
    ...(withoutAmount === 0 ? [] : [words.withoutAmount(withoutAmount)]),
  ];
}

function one(currency: string, amount: number): readonly Money[] {
  return amount === 0 ? [] : [{ currency, amount }];
}

function sumOf(days: readonly DayFigures[], field: 'earned' | 'onHold'): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of days.flatMap((day) => day[field]))
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

function networkLines(
  { groups }: Insights,
  networks: readonly NetworkFact[],
  text: BotText,
): readonly string[] {
  if (groups.length < 2) return [];
  const words = text.figures;
  const largest = groups.toSorted(
    (a, b) => b.firstDeposits - a.firstDeposits || b.registrations - a.registrations,
  );
  const lines = largest.slice(0, MOST_NETWORKS).map(({ keys, registrations, firstDeposits }) => {
    const name = networks.find(({ id }) => id === keys[0])?.name;
    return words.network(
      name === undefined ? words.removedNetwork : nameText(name),
      countText(registrations, text),
      countText(firstDeposits, text),
    );
  });
  const left = groups.length - lines.length;
  return ['', words.networks, ...lines, ...(left === 0 ? [] : [words.more(left)])];
}
