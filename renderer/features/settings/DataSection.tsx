/** Where everything is kept, and which program this is. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Copyable } from './Copyable.tsx';

export function DataSection() {
  const desk = useDesk();
  const messages = useText().settings.data;
  const info = useQuery(desk.desk.info.queryOptions());
  return (
    <Section title={messages.title} description={messages.what}>
      {info.error !== null && <ErrorNote error={info.error} title={messages.failed} />}
      {info.data !== undefined && (
        <Facts
          label={messages.title}
          facts={[
            {
              name: messages.folder,
              value: <Copyable text={info.data.dataDir} label={messages.copyFolder} />,
            },
            {
              name: messages.receiver,
              value: <Copyable text={info.data.receiverUrl} label={messages.copyReceiver} />,
            },
            { name: messages.version, value: info.data.version },
            { name: messages.started, value: <Timestamp at={info.data.startedAt} /> },
          ]}
        />
      )}
    </Section>
  );
}
