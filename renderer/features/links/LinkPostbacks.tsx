/** The postbacks that came through a link. */
import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Link } from '../../../shared/contract/links.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono } from '../../ui/Mono.tsx';
import classes from './LinkPostbacks.module.css';

export function LinkPostbacks({ link }: { readonly link: Link }) {
  const desk = useDesk();
  const text = useText();
  const messages = text.links;
  const came = useQuery(desk.links.postbacks.queryOptions({ input: { id: link.id } }));
  const marks = Object.entries(link.marks).map(([name, value]) => `${name}=${value}`);
  const how = marks.length === 0 ? messages.keep.noMarks : messages.keep.marks(marks.join(', '));
  const isTellable = came.data?.isTellable ?? true;
  return (
    <Section title={messages.keep.hitsTitle} description={isTellable ? how : messages.saved.notTellableHint}>
      {came.error !== null && <ErrorNote error={came.error} />}
      {came.data?.items.length === 0 && <Dim as="p">{messages.keep.hitsNone}</Dim>}
      {came.data !== undefined && came.data.items.length > 0 && (
        <Table verticalSpacing={3} maw={860}>
          <Table.Tbody>
            {came.data.items.map((postback) => (
              <Table.Tr key={postback.id}>
                <Table.Td>
                  <a className={classes['link']} href={routeHash('inbox', postback.id)}>
                    <Timestamp at={postback.receivedAt} />
                  </a>
                </Table.Td>
                <Table.Td>
                  {postback.event === null ? postback.eventWord : text.window.eventNames[postback.event]}
                </Table.Td>
                <Table.Td>
                  <Mono as="div">{postback.clickId}</Mono>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
