/** What somebody needs who asks for help, and whose work is in the program. */
import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Copyable } from './Copyable.tsx';

const LICENSES_FILE = 'third-party-licenses.txt';

export function HelpSection() {
  const messages = useText().help;
  const desk = useDesk();
  const info = useQuery(desk.desk.info.queryOptions());
  const report = useQuery(desk.desk.supportReport.queryOptions());
  return (
    <Section title={messages.title} description={messages.what}>
      <Stack gap="md">
        {report.error !== null && <ErrorNote error={report.error} title={messages.failed} />}
        {report.data !== undefined && <CodeBlock text={report.data.text} label={messages.report} />}
        {info.data !== undefined && (
          <Facts
            label={messages.title}
            facts={[
              {
                name: messages.folder,
                value: <Copyable text={info.data.dataDir} label={messages.copyFolder} />,
              },
              {
                name: messages.logs,
                value: <Copyable text={`${info.data.dataDir}/logs`} label={messages.copyLogs} />,
              },
            ]}
          />
        )}
        <Text size="sm">{messages.updates}</Text>
        <Licenses />
      </Stack>
    </Section>
  );
}

function Licenses() {
  const messages = useText().help;
  const [isOpen, setIsOpen] = useState(false);
  const licenses = useQuery({ queryKey: [LICENSES_FILE], queryFn: readLicenses, enabled: isOpen });
  if (!isOpen)
    return (
      <Button variant="default" w="fit-content" onClick={() => setIsOpen(true)}>
        {messages.showLicenses}
      </Button>
    );
  return (
    <>
      {licenses.error !== null && <ErrorNote error={licenses.error} title={messages.licensesFailed} />}
      {licenses.data !== undefined && <CodeBlock text={licenses.data} label={messages.licenses} />}
    </>
  );
}

async function readLicenses(): Promise<string> {
  const answer = await fetch(LICENSES_FILE);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
