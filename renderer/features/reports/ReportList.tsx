/** The reports that are kept, newest first. */
import { Anchor, Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function ReportList() {
  const desk = useDesk();
  const text = useText();
  const messages = text.reports;
  const { data, error, isPending } = useQuery(desk.reports.list.queryOptions());
  return (
    <Section title={messages.list.title}>
      {isPending && <Skeleton height={64} aria-label={text.window.shared.loading} />}
      {error !== null && <ErrorNote error={error} />}
      {data?.items.length === 0 && <Dim as="p">{messages.list.none}</Dim>}
      {data !== undefined && data.items.length > 0 && (
        <Table aria-label={messages.list.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.create.network}</Table.Th>
              <Table.Th>{messages.list.report}</Table.Th>
              <Table.Th>{messages.list.days}</Table.Th>
              <Table.Th>{messages.list.compared}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((report) => (
              <Table.Tr key={report.id}>
                <Table.Td>{visibleText(report.networkName)}</Table.Td>
                <Table.Td>
                  <Anchor href={routeHash('reports', report.id)}>{visibleText(report.name)}</Anchor>
                  {report.state === 'done' && !report.isOpen && <Dim> {messages.open.closed}</Dim>}
                </Table.Td>
                <Table.Td>
                  {report.firstDay === null ? '' : `${report.firstDay} – ${report.lastDay ?? ''}`}
                </Table.Td>
                <Table.Td>
                  {report.doneAt === null ? (
                    <Dim>{messages.states[report.state]}</Dim>
                  ) : (
                    <Timestamp at={report.doneAt} isLong />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
