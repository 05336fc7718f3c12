/** Whether postbacks without a key count as this network's, with what that risks. */
import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ChangePreview } from '../../ui/ChangePreview.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { Rows } from '../../ui/Rows.tsx';
import { KeptKeylessChoice } from './KeptKeylessChoice.tsx';
import { keylessUrl } from './postback-urls.ts';
import { useKeepNetwork } from './use-keep-network.ts';

export function KeylessSection({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const keep = useKeepNetwork();
  const messages = useText().networks.keylessAccess;
  const [isAsking, setAsking] = useState(false);
  const undo = useUndo();
  const key = `network:${network.id}:keyless`;
  const update = useMutation(
    desk.networks.update.mutationOptions({
      onSuccess: keep,
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  // What strangers may have made up is sent only when the person says so.
  const [isAdopting, setAdopting] = useState(false);
  const isOn = undo.isWaiting(key) !== network.acceptsKeyless;
  const accept = (acceptsKeyless: boolean): void => {
    undo.schedule({
      key,
      message: acceptsKeyless ? messages.accepted(network.name) : messages.refused(network.name),
      run: () => {
        update.mutate(edit(acceptsKeyless));
      },
    });
  };
  const edit = (acceptsKeyless: boolean) => ({
    id: network.id,
    acceptsKeyless,
    keptKeyless: isAdopting ? ('adopt' as const) : ('leave' as const),
  });
  return (
    <Section title={messages.title}>
      <Rows gap="md">
        <Switch
          label={messages.toggle}
          description={messages.what}
          checked={isOn}
          disabled={undo.isWaiting(key) || update.isPending}
          onChange={(event) => {
            if (!event.currentTarget.checked) {
              accept(false);
              return;
            }
            setAdopting(false);
            setAsking(true);
          }}
        />
        {update.error !== null && <ErrorNote error={update.error} title={messages.failed} />}
        {network.acceptsKeyless && (
          <>
            <Note tone="wait">{messages.onWarning}</Note>
            <MacroUrl
              url={keylessUrl(network.postbackUrl)}
              label={messages.urlLabel}
              copyLabel={messages.copyUrl}
            />
          </>
        )}
      </Rows>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.confirmTitle(network.name)}
        message={messages.confirmBody}
        action={messages.confirm}
        onConfirm={() => {
          accept(true);
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Rows gap="md">
          <KeptKeylessChoice networkId={network.id} isAdopting={isAdopting} onChange={setAdopting} />
          {isAdopting && <ChangePreview change={{ update: edit(true) }} />}
        </Rows>
      </ConfirmDialog>
    </Section>
  );
}
