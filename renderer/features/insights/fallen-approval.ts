/** Networks that approve clearly less than in the period before. Pure. */
import type { InsightFiguresView } from '../../../shared/contract/insights.ts';
import { approvalRate } from './figures.ts';

type Group = InsightFiguresView & { readonly keys: readonly string[] };

export interface FallenApproval {
  readonly networkId: string;
  /** 0 to 1 */
  readonly fellBy: number;
  readonly rejected: number;
  readonly decided: number;
}

/** Rates of fewer say nothing. */
const LEAST_DECIDED = 10;
/** Less is how rates go up and down. */
const LEAST_FALL = 0.1;

/** Both by network. @returns the deepest fall first */
export function fallenApprovals(now: readonly Group[], before: readonly Group[]): readonly FallenApproval[] {
  const earlier = new Map(before.map((group) => [group.keys[0], group]));
  return now
    .flatMap((group): FallenApproval[] => {
      const [networkId = ''] = group.keys;
      const [rate, rateBefore] = [reliableRate(group), reliableRate(earlier.get(networkId))];
      if (rate === null || rateBefore === null || rateBefore - rate < LEAST_FALL) return [];
      const { approved, rejected } = group;
      return [{ networkId, fellBy: rateBefore - rate, rejected, decided: approved + rejected }];
    })
    .toSorted((one, other) => other.fellBy - one.fellBy);
}

function reliableRate(group: Group | undefined): number | null {
  if (group === undefined || group.approved + group.rejected < LEAST_DECIDED) return null;
  return approvalRate(group);
}
