/** Whether a rule warns now. Each warning is given once in a period, and again only at the next threshold. Pure. */
import { assertNever } from '../assert-never.ts';
import { createZoneDays, startOfZoneDay } from '../report/zone-days.ts';
import type { WarningRule } from './warning-rule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A period of figures, UTC milliseconds, the end not included. */
export interface FigureSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface RuleSpans {
  /** Names the period in which a threshold is told once. */
  readonly period: string;
  readonly now: FigureSpan;
  /** What it is compared with; null for nothing. */
  readonly before: FigureSpan | null;
}

/** Counts, a rate of 0 to 1, or millionths, as the rule has it; null where there is too little to say. */
export interface RuleFigures {
  readonly now: number | null;
  readonly before: number | null;
}

/** In per cent of what was set; 0 for nothing to say. */
export type WarningLevel = 0 | 80 | 100;

export interface Told {
  readonly period: string;
  readonly level: WarningLevel;
}

export function spansOf(rule: WarningRule, nowMs: number): RuleSpans {
  switch (rule.kind) {
    case 'cap': {
      const zone = createZoneDays(rule.timeZone);
      const day = zone.dayOf(nowMs);
      const period = rule.period === 'day' ? day : day.slice(0, 7);
      const first = rule.period === 'day' ? day : `${period}-01`;
      return { period, now: { fromMs: startOfZoneDay(zone, first), untilMs: nowMs + 1 }, before: null };
    }
    case 'count': {
      const lengthMs = rule.hours * HOUR_MS;
      return {
        period: String(Math.floor(nowMs / lengthMs)),
        now: { fromMs: nowMs - lengthMs, untilMs: nowMs + 1 },
        before: null,
      };
    }
    case 'approval':
    case 'payout':
      return {
        period: String(Math.floor(nowMs / DAY_MS)),
        now: { fromMs: nowMs - DAY_MS, untilMs: nowMs + 1 },
        before: { fromMs: nowMs - 8 * DAY_MS, untilMs: nowMs - DAY_MS },
      };
    default:
      return assertNever(rule);
  }
}

export function levelOf(rule: WarningRule, { now, before }: RuleFigures, ageMs: number): WarningLevel {
  if (now === null) return 0;
  switch (rule.kind) {
    case 'cap':
      if (now >= rule.most) return 100;
      return now * 100 >= rule.most * 80 ? 80 : 0;
    case 'count':
      if (rule.direction === 'more') return now > rule.count ? 100 : 0;
      // A rule that is younger than its hours would count those before it.
      return ageMs >= rule.hours * HOUR_MS && now < rule.count ? 100 : 0;
    case 'approval':
      return before !== null && pointsBetween(now, before) >= rule.points ? 100 : 0;
    case 'payout':
      return before !== null && before > 0 && Math.abs(now - before) * 100 >= before * rule.percent ? 100 : 0;
    default:
      return assertNever(rule);
  }
}

/** Rates are quotients: what is lost in their last digits does not decide. */
function pointsBetween(now: number, before: number): number {
  return Math.round((before - now) * 1e6) / 1e4;
}

/**
 * What was told in this period so far, after this look.
 * @returns whether it is to be told now
 */
export function judgeRule(
  before: Told | null,
  period: string,
  level: WarningLevel,
): { readonly told: Told; readonly isNew: boolean } {
  const known = before?.period === period ? before.level : 0;
  return { told: { period, level: level > known ? level : known }, isNew: level > known };
}
