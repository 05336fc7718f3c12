/** What costs are given for, in words. */
import type { Text } from '../../../shared/text/en.ts';
import { parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';

export function dimensionName(dimension: string, messages: Text['costs']): string {
  const parameter = parameterOf(dimension);
  return parameter === null ? messages.byLink : messages.bySub(parameter);
}
