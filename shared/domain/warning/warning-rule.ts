/** What a person wants to be warned of: a cap, or figures that move. Rules only warn, they stop nothing. */
import { z } from 'zod';
import { EVENTS } from '../conversion/event.ts';
import { linkIdSchema, networkIdSchema } from '../ids.ts';
import { isTimeZone } from '../report/zone-days.ts';

export const MOST_WARNING_RULES = 200;
export const CAP_PERIODS = ['day', 'month'] as const;
export const COUNT_DIRECTIONS = ['more', 'fewer'] as const;
export const WARNING_KINDS = ['cap', 'count', 'approval', 'payout'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

const scope = {
  /** Null for all networks. */
  networkId: networkIdSchema.nullable(),
  /** Null for all links. */
  linkId: linkIdSchema.nullable(),
};
const event = z.enum(EVENTS);
const number = z.number().int().min(1).max(1_000_000_000);

export const warningRuleSchema = z.discriminatedUnion('kind', [
  /** Warns at 80 and at 100 % of so many, in a day or month of the offer’s time zone. */
  z.object({
    kind: z.literal('cap'),
    ...scope,
    event,
    period: z.enum(CAP_PERIODS),
    most: number,
    timeZone: z.string().max(60).refine(isTimeZone),
  }),
  /** More or fewer than so many in the last hours. */
  z.object({
    kind: z.literal('count'),
    ...scope,
    event,
    direction: z.enum(COUNT_DIRECTIONS),
    count: number,
    hours: z.number().int().min(1).max(720),
  }),
  /** The approval rate of the last day fell by so many points against the 7 days before. */
  z.object({ kind: z.literal('approval'), ...scope, points: z.number().int().min(1).max(100) }),
  /** The median payout of the last day is so many per cent more or less than in the 7 days before. */
  z.object({ kind: z.literal('payout'), ...scope, event, percent: z.number().int().min(1).max(1_000) }),
]);
export type WarningRule = z.infer<typeof warningRuleSchema>;
