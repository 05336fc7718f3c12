/** Where everything is kept, and which program this is. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Moment } from '../../ui/Timestamp.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from './Facts.tsx';
import classes from './Settings.module.css';

export function DataSection() {
  const desk = useDesk();
  const words = useText().settings.data;
  const info = useQuery(desk.desk.info.queryOptions());
  return (
    <Section title={words.title} words={words.what}>
      {info.error !== null && <ErrorNote error={info.error} title={words.failed} />}
      {info.data !== undefined && (
        <Facts
          label={words.title}
          facts={[
            {
              name: words.folder,
              value: <Copyable text={info.data.dataDir} copyLabel={words.copyFolder} />,
            },
            {
              name: words.receiver,
              value: <Copyable text={info.data.receiverUrl} copyLabel={words.copyReceiver} />,
            },
            { name: words.version, value: info.data.version },
            { name: words.started, value: <Moment at={info.data.startedAt} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Copyable({ text, copyLabel }: { readonly text: string; readonly copyLabel: string }) {
  return (
    <span className={classes['copyable']}>
      <code>{text}</code>
      <CopyButton text={text} label={copyLabel} />
    </span>
  );
}
