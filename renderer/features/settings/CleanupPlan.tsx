/** What a cleanup would remove, and what is old enough and stays. */
import { Text } from '@mantine/core';
import type { HousekeepingPlan, HousekeepingPlanOf } from '../../../shared/contract/housekeeping.ts';
import { PROTECTED_REASONS } from '../../../shared/domain/housekeeping/retention.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { useText } from '../../ui/text-context.ts';

export function CleanupPlan({ plan }: { readonly plan: HousekeepingPlan }) {
  const { count, longTime, megabytes } = useFormats();
  const messages = useText().housekeeping;
  const { raw, conversions } = plan;
  const of = ({ count: many, bytes, oldest, newest }: HousekeepingPlanOf): string =>
    messages.planOf(
      count(many),
      megabytes(bytes),
      oldest === null ? '–' : longTime(oldest),
      newest === null ? '–' : longTime(newest),
    );
  const facts = [
    ...(raw.count === 0 ? [] : [{ name: messages.raw, value: of(raw) }]),
    ...(conversions.count === 0
      ? []
      : [
          {
            name: messages.conversions,
            value: `${of(conversions)}, ${messages.withThem(count(conversions.postbacks), count(conversions.deliveries))}`,
          },
        ]),
  ];
  const kept = PROTECTED_REASONS.flatMap((reason) => {
    const many = (raw.kept[reason] ?? 0) + (conversions.kept[reason] ?? 0);
    return many === 0 ? [] : [{ reason, many }];
  });
  return (
    <>
      {facts.length === 0 ? (
        <Note tone="good" role="status">
          {messages.nothing}
        </Note>
      ) : (
        <Facts label={messages.look} facts={facts} />
      )}
      {kept.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {messages.keptTitle}
          </Text>
          <PlainList>
            {kept.map(({ reason, many }) => (
              <li key={reason}>{messages.kept[reason](count(many))}</li>
            ))}
          </PlainList>
        </>
      )}
    </>
  );
}
