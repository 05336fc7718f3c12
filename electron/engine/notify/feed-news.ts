/** From rows that were looked through to what is worth telling of them. Pure. */
import { z } from 'zod';
import { conversionKey } from '../../../shared/domain/conversion/conversion-key.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import type { ToldMoney, ToldProblem } from '../../../shared/domain/notify/notification.ts';
import { shortClickId, toldName, toldText } from '../../../shared/domain/notify/told-text.ts';
import { PROBLEM_CODES, SEVERITIES } from '../../../shared/domain/postback/problem.ts';
import type { AttemptNews, ConversionNews, PostbackNews } from '../store/notification-sources.ts';
import type { NewNotification } from '../store/notifications-table.ts';

const MOST_OF_VALUE = 40;
const DAY_MS = 24 * 3_600_000;

const paramsSchema = z.record(z.string(), z.string().nullable());
const problemsSchema = z.array(
  z.object({
    code: z.enum(PROBLEM_CODES),
    severity: z.enum(SEVERITIES),
    field: z.string().nullable(),
    value: z.string().nullable(),
  }),
);

export function conversionNews(row: ConversionNews): readonly NewNotification[] {
  const event = z.enum(EVENTS).safeParse(row.event).data;
  if (row.isNews !== 1 || event === undefined) return [];
  const amount = moneyOf(row.payoutMicros, row.currency);
  const worth = moneyOf(row.worthMicros, row.worthCurrency);
  return [
    {
      // The same in a database that was put back and filled again.
      key: `conversion:${conversionKey({ ...row, networkId: networkIdSchema.parse(row.networkId) })}`,
      notification: {
        kind: 'conversion',
        event,
        network: toldName(row.network),
        link: row.link === null ? null : toldName(row.link),
        sub: subOf(row.params),
        clickId: shortClickId(row.clickId),
        status: z.enum(STATUSES).nullable().catch(null).parse(row.status),
        amount,
        worth: worth?.currency === amount?.currency ? null : worth,
      },
    },
  ];
}

export function postbackNews(row: PostbackNews): readonly NewNotification[] {
  if (row.isNews !== 1) return [];
  const problems = problemsSchema.safeParse(JSON.parse(row.problems ?? '[]')).data ?? [];
  const network = row.network === null ? null : toldName(row.network);
  const clickId = row.clickId === null ? null : shortClickId(row.clickId);
  const wanted = row.isHeld === 1 ? 'fatal' : 'warning';
  const found = problems.find(({ severity }) => severity === wanted);
  const problem = found === undefined ? null : toldProblem(found);
  if (row.isHeld === 1)
    return [{ key: `held:${row.id}`, notification: { kind: 'held', network, clickId, problem } }];
  if (problem === null) return [];
  const day = Math.floor(row.receivedAtMs / DAY_MS);
  return [
    {
      key: `problem:${row.networkId ?? ''}:${problem.code}:${day}`,
      notification: { kind: 'problem', network, clickId, problem },
    },
  ];
}

export function attemptNews(row: AttemptNews): readonly NewNotification[] {
  const event = z.enum(EVENTS).safeParse(row.event).data;
  if (row.isNews !== 1 || event === undefined) return [];
  if (row.state !== 'dead' && row.state !== 'unknown') return [];
  return [
    {
      // One that a person tries again, and that fails again, is told again.
      key: `${row.state}:${row.deliveryId}:${row.attemptCount}`,
      notification: {
        kind: row.state === 'dead' ? 'delivery_dead' : 'delivery_unknown',
        destination: toldName(row.destination),
        network: toldName(row.network),
        event,
        clickId: shortClickId(row.clickId),
      },
    },
  ];
}

function moneyOf(micros: number | null, currency: string | null): ToldMoney | null {
  if (micros === null) return null;
  return { micros, currency: currency === null ? null : toldText(currency, 10) };
}

/** The first parameter of the link that came back. */
function subOf(stored: string | null): string | null {
  const params = stored === null ? undefined : paramsSchema.safeParse(JSON.parse(stored)).data;
  const found = Object.entries(params ?? {}).find(([, value]) => value !== null && value !== '');
  return found === undefined ? null : toldName(`${found[0]}=${found[1] ?? ''}`);
}

function toldProblem({ code, field, value }: z.infer<typeof problemsSchema>[number]): ToldProblem {
  return {
    code,
    field: field === null ? null : toldText(field, MOST_OF_VALUE),
    value: value === null ? null : toldValue(code, value),
  };
}

/** Of a click id, and of a key that somebody misplaced, no more than its ends are told. */
function toldValue(code: string, value: string): string {
  const isMacro = code === 'click_id_is_macro' || code === 'macro_unreplaced' || code === 'macro_wrong_case';
  const isId = code.startsWith('click_id') || code.startsWith('key') || code.startsWith('transaction');
  return isId && !isMacro ? shortClickId(value) : toldText(value, MOST_OF_VALUE);
}
