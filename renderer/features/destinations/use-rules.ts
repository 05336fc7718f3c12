/** The rules out of a destination's draft, for the fields that edit them. */
import type { Draft } from '../../ui/use-draft.ts';
import type { DestinationValues } from './destination-values.ts';
import type { RuleValues } from './rule-values.ts';

export type RuleNumber = 'concurrency' | 'perSecond' | 'maxAgeDays';

export interface RuleProps {
  readonly rules: RuleValues;
  readonly change: (part: Partial<RuleValues>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly leave: (path: string) => void;
}

export function ruleProps(draft: Draft<DestinationValues>): RuleProps {
  return {
    rules: draft.values.rules,
    change: (part) => {
      draft.change((before) => ({ rules: { ...before.rules, ...part } }));
    },
    errorOf: draft.errorOf,
    leave: draft.leave,
  };
}
