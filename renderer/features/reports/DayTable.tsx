/** Both sides day by day, in the network's time zone. */
import { Table } from '@mantine/core';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReportDayView } from '../../../shared/contract/report-views.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Section } from '../../ui/Section.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './DayTable.module.css';

export function DayTable({ days }: { readonly days: readonly ReportDayView[] }) {
  const { count } = useFormats();
  const messages = useText().reports.result;
  return (
    <Section title={messages.days}>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={messages.days}>
        <Table aria-label={messages.days} className={classes['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.day}</Table.Th>
              <Table.Th>{messages.theirs}</Table.Th>
              <Table.Th>{messages.ours}</Table.Th>
              <Table.Th>{messages.filters.missing}</Table.Th>
              <Table.Th>{messages.filters.extra}</Table.Th>
              <Table.Th>{messages.filters.payout}</Table.Th>
              <Table.Th>{messages.filters.status}</Table.Th>
              <Table.Th>{messages.share}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((day) => (
              <Table.Tr key={day.day}>
                <Table.Td>{day.day}</Table.Td>
                <Table.Td>{count(day.theirs)}</Table.Td>
                <Table.Td>{count(day.ours)}</Table.Td>
                <Table.Td>{count(day.missing)}</Table.Td>
                <Table.Td>{count(day.extra)}</Table.Td>
                <Table.Td>{count(day.otherPayout)}</Table.Td>
                <Table.Td>{count(day.otherStatus)}</Table.Td>
                <Table.Td>
                  <Share day={day} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Section>
  );
}

function Share({ day: { share, severity } }: { readonly day: ReportDayView }) {
  const { percent } = useFormats();
  const messages = useText().reports.result;
  if (severity === 'none' || severity === 'usual') return percent(share);
  const Icon = severity === 'red' ? OctagonAlert : TriangleAlert;
  return (
    <Tone tone={severity === 'red' ? 'bad' : 'wait'}>
      <Icon size={13} aria-label={messages.severities[severity]} /> {percent(share)}
    </Tone>
  );
}
