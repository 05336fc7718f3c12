/** The built-in demo: play it in the inbox, with its tour, stop and remove it. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { Rows } from '../../ui/Rows.tsx';

export function DemoSection() {
  const desk = useDesk();
  const messages = useText().settings.demo;
  const networks = useQuery(desk.networks.list.queryOptions());
  const [isAsking, setAsking] = useState(false);
  const { playDemo, isDemoStarting } = useDialogs();
  const stop = useMutation(
    desk.demo.stop.mutationOptions({ onSuccess: () => notifications.show({ message: messages.stopped }) }),
  );
  // Its network stands for it: it is there exactly while the demo is, over restarts too.
  const isOn = networks.data?.items.some((network) => network.test) ?? false;
  return (
    <Section title={messages.title} description={messages.what}>
      <Rows>
        <Dim>{isOn ? messages.on : messages.off}</Dim>
        {stop.error !== null && <ErrorNote error={stop.error} title={messages.failed} />}
        <ButtonRow>
          <Button
            variant="default"
            leftSection={<Play size={13} aria-hidden />}
            loading={isDemoStarting}
            onClick={playDemo}
          >
            {messages.play}
          </Button>
          <Button
            variant="default"
            leftSection={<Square size={12} aria-hidden />}
            loading={stop.isPending}
            disabled={!isOn}
            onClick={() => {
              setAsking(true);
            }}
          >
            {messages.stop}
          </Button>
        </ButtonRow>
      </Rows>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.stopTitle}
        message={messages.stopBody}
        action={messages.confirmStop}
        onConfirm={() => {
          stop.mutate({});
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </Section>
  );
}
