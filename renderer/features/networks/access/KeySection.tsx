/** Replaces a network's key, which can be taken back until the toast is gone, and points out an old one that is still used. */
import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GRACE_HOURS } from '../../../../shared/contract/access.ts';
import type { Network } from '../../../../shared/contract/networks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useUndo } from '../../../ui/undo-context.ts';
import { Rows } from '../../../ui/Rows.tsx';
import { OldKeys } from './OldKeys.tsx';
import { useKeepAccess } from './use-access.ts';

const USUAL_GRACE = String(GRACE_HOURS.usual);

export function KeySection({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const keep = useKeepAccess(network);
  const text = useText().access;
  const messages = text.key;
  const [graceHours, setGraceHours] = useState(USUAL_GRACE);
  const undo = useUndo();
  const key = `network:${network.id}:key`;
  const [isAsking, setAsking] = useState(false);
  const rotate = useMutation(
    desk.access.rotateKey.mutationOptions({
      onSuccess: (access) => {
        keep(access);
        // Its postback URL is another one now.
        void queries.invalidateQueries({ queryKey: desk.networks.list.key() });
        notifications.show({ color: 'green', message: messages.done });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: text.failed, message: error.message });
      },
    }),
  );
  return (
    <Section title={messages.title} description={messages.what}>
      <Rows gap="lg" width="form">
        <OldKeys network={network} />
        <Select
          label={messages.grace}
          data={messages.graces.map(({ hours, label }) => ({ value: String(hours), label }))}
          value={graceHours}
          allowDeselect={false}
          onChange={(value) => {
            setGraceHours(value ?? USUAL_GRACE);
          }}
        />
        <div>
          <Button
            variant="default"
            loading={undo.isWaiting(key) || rotate.isPending}
            onClick={() => {
              setAsking(true);
            }}
          >
            {messages.rotate}
          </Button>
        </div>
      </Rows>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.confirmTitle(network.name)}
        message={graceHours === '0' ? messages.confirmNow : messages.confirmBody}
        action={messages.rotate}
        onConfirm={() => {
          undo.schedule({
            key,
            message: messages.replacing(network.name),
            run: () => {
              rotate.mutate({ id: network.id, graceHours: Number(graceHours) });
            },
          });
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </Section>
  );
}
