/** What a change moves, before it is made: how many conversions, and the totals now and after. */
import { Button, Group, Modal, Table, Text } from '@mantine/core';
import type { MoneySums, RateChangePlan } from '../../../../shared/contract/rates.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useCostFormats } from '../../costs/use-cost-formats.ts';
import { Rows } from '../../../ui/Rows.tsx';
import { useText } from '../../../ui/text-context.ts';
import type { RateChangeLook } from './use-rate-change.ts';

export function ChangeLook({ change }: { readonly change: RateChangeLook }) {
  const { count } = useFormats();
  const { asked, plan, error, isApplying, apply, forget } = change;
  const messages = useText().rates.look;
  return (
    <Modal opened={asked !== null} onClose={forget} title={messages.title}>
      <Rows>
        {plan === null && error === null && (
          <Text size="sm" role="status">
            {messages.looking}
          </Text>
        )}
        {error !== null && <ErrorNote error={error} />}
        {plan !== null && (
          <>
            <Text>
              {plan.moved === 0
                ? messages.nothing
                : messages.moves(count(plan.moved), count(plan.conversions))}
            </Text>
            {plan.withoutRate > 0 && <Text>{messages.withoutRate(count(plan.withoutRate))}</Text>}
            <Totals label={messages.before} sums={plan.before} />
            <Totals label={messages.after} sums={plan.after} />
            <Costs plan={plan.costs} />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={forget}>
            {messages.cancel}
          </Button>
          <Button disabled={plan === null} loading={isApplying} onClick={apply}>
            {messages.apply}
          </Button>
        </Group>
      </Rows>
    </Modal>
  );
}

/** What was spent moves with the rates too. */
function Costs({ plan }: { readonly plan: RateChangePlan['costs'] }) {
  const { count } = useFormats();
  const { sumsText } = useCostFormats();
  const messages = useText().rates.look;
  const { entries, moved, withoutRate, before, after } = plan;
  const said = (sums: typeof before): string => (sums.length === 0 ? messages.noCosts : sumsText(sums));
  return (
    <>
      {moved > 0 && <Text>{messages.costs(count(moved), count(entries), said(before), said(after))}</Text>}
      {moved > 0 && withoutRate > 0 && <Text>{messages.costsWithoutRate(count(withoutRate))}</Text>}
    </>
  );
}

/** Earned, on hold and rejected are never one number. */
function Totals({ label, sums }: { readonly label: string; readonly sums: readonly MoneySums[] }) {
  const { formatMoney } = useFormats();
  const messages = useText().rates.look;
  return (
    <Table captionSide="top">
      <Table.Caption>{label}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{messages.earned}</Table.Th>
          <Table.Th>{messages.onHold}</Table.Th>
          <Table.Th>{messages.rejected}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sums.length === 0 && (
          <Table.Tr>
            <Table.Td colSpan={3}>{messages.noTotals}</Table.Td>
          </Table.Tr>
        )}
        {sums.map(({ currency, earned, onHold, rejected }) => (
          <Table.Tr key={currency}>
            <Table.Td>{formatMoney(earned, currency)}</Table.Td>
            <Table.Td>{formatMoney(onHold, currency)}</Table.Td>
            <Table.Td>{formatMoney(rejected, currency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
