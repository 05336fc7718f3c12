/** Whether postbacks without a key count as this network's, with what that risks. */
import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Rows } from '../../ui/Rows.tsx';
import { KeptKeylessChoice } from './KeptKeylessChoice.tsx';
import { keylessUrl } from './postback-urls.ts';
import { useKeepNetwork } from './use-keep-network.ts';

export function KeylessSection({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const keep = useKeepNetwork();
  const messages = useText().networks.keylessAccess;
  const [isAsking, setAsking] = useState(false);
  const update = useMutation(desk.networks.update.mutationOptions({ onSuccess: keep }));
  // What strangers may have made up goes out only when the person says so.
  const [isAdopting, setAdopting] = useState(false);
  const accept = (acceptsKeyless: boolean): void => {
    update.mutate({ id: network.id, acceptsKeyless, keptKeyless: isAdopting ? 'adopt' : 'leave' });
  };
  return (
    <Section title={messages.title}>
      <Rows gap="md">
        <Switch
          label={messages.toggle}
          description={messages.what}
          checked={network.acceptsKeyless}
          disabled={update.isPending}
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
        words={messages.confirmBody}
        action={messages.confirm}
        onConfirm={() => {
          accept(true);
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <KeptKeylessChoice networkId={network.id} isAdopting={isAdopting} onChange={setAdopting} />
      </ConfirmDialog>
    </Section>
  );
}
