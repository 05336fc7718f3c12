/** What the networks of the catalog do with a postback that does not reach us, by preset; plain data. */
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import type { FailureRule } from '../../../shared/domain/outage/gap-meaning.ts';

export const failureRules: ReadonlyMap<string, FailureRule> = new Map(
  networkPresets.flatMap(({ id, onFailure }) => (onFailure === undefined ? [] : [[id, onFailure] as const])),
);
