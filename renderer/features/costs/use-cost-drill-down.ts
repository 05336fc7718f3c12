/** Links from what was spent into the inbox, filtered to what came of it. */
import { useMemo } from 'react';
import type { CostReport } from '../../../shared/contract/costs.ts';
import { LINK_DIMENSION, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import {
  type InsightDimension,
  isInsightDimension,
  PARAM_PREFIX,
} from '../../../shared/domain/insights/insight.ts';
import { addDays, createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { type DrillDown, useDrillDown } from '../insights/use-drill-down.ts';

interface CostDrillDown extends DrillDown {
  /** What costs are given for, as conversions are grouped by it. */
  readonly dimension: InsightDimension;
}

export function useCostDrillDown({ from, to, dimension, timeZone }: CostReport): CostDrillDown {
  const zone = useMemo(() => createZoneDays(timeZone), [timeZone]);
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const span = {
    from: toIso(startOfZoneDay(zone, from)),
    to: toIso(startOfZoneDay(zone, addDays(to, 1))),
  };
  const links = useDrillDown({ span, timeZone, isOwnZone: timeZone === own, zone });
  const param = `${PARAM_PREFIX}${parameterOf(dimension) ?? ''}`;
  const isParam = dimension !== LINK_DIMENSION && isInsightDimension(param);
  return { ...links, dimension: isParam ? param : 'link' };
}
