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
import classes from './Networks.module.css';
import { keylessUrl } from './postback-urls.ts';
import { useKeepNetwork } from './use-keep-network.ts';

export function KeylessSection({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const keep = useKeepNetwork();
  const words = useText().networks.keylessAccess;
  const [isAsking, setAsking] = useState(false);
  const update = useMutation(desk.networks.update.mutationOptions({ onSuccess: keep }));
  const accept = (acceptsKeyless: boolean): void => {
    update.mutate({ id: network.id, acceptsKeyless });
  };
  return (
    <Section title={words.title}>
      <div className={classes['below']}>
        <Switch
          label={words.toggle}
          description={words.what}
          checked={network.acceptsKeyless}
          disabled={update.isPending}
          onChange={(event) => {
            if (event.currentTarget.checked) setAsking(true);
            else accept(false);
          }}
        />
        {update.error !== null && <ErrorNote error={update.error} title={words.failed} />}
        {network.acceptsKeyless && (
          <>
            <Note tone="wait">{words.onWarning}</Note>
            <MacroUrl
              url={keylessUrl(network.postbackUrl)}
              label={words.urlLabel}
              copyLabel={words.copyUrl}
            />
          </>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.confirmTitle(network.name)}
        words={`${words.confirmBody} ${words.confirmHeld}`}
        action={words.confirm}
        onConfirm={() => {
          accept(true);
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </Section>
  );
}
