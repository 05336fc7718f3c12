/** What figures are grouped by: the fixed things, and the parameters that came back. */
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  FIXED_DIMENSIONS,
  type InsightDimension,
  isInsightDimension,
  PARAM_PREFIX,
} from '../../../shared/domain/insights/insight.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';

interface DimensionSelectProps {
  readonly label: string;
  readonly value: InsightDimension | null;
  readonly isOptional?: boolean;
  readonly onChoose: (dimension: InsightDimension | null) => void;
}

export function DimensionSelect({ label, value, isOptional = false, onChoose }: DimensionSelectProps) {
  const desk = useDesk();
  const messages = useText().insights;
  const { data: params } = useQuery(desk.insights.params.queryOptions());
  const names = (params?.items ?? []).map((name) => `${PARAM_PREFIX}${name}`).filter(isInsightDimension);
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      data={[
        ...(isOptional ? [{ value: '', label: messages.nothingElse }] : []),
        ...[...FIXED_DIMENSIONS, ...names].map((each) => ({
          value: each,
          label: messages.dimensionOf(each),
        })),
      ]}
      onChange={({ currentTarget }) => {
        onChoose(isInsightDimension(currentTarget.value) ? currentTarget.value : null);
      }}
    />
  );
}
