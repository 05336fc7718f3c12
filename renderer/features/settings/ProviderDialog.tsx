/** How networks reach this computer, over any page. What is wrong is said in here: the dialog covers the page's note. */
import { Modal } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ConnectionTrouble, isTroubled } from '../../ui/ConnectionTrouble.tsx';
import { useText } from '../../ui/text-context.ts';
import { useTunnelConnection } from '../../ui/use-connection.ts';
import classes from './ProviderDialog.module.css';
import { PublicUrlSection } from './PublicUrlSection.tsx';

interface ProviderDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ProviderDialog({ isOpen, onClose }: ProviderDialogProps) {
  const messages = useText().window.palette;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.chooseProvider} size="lg">
      <Outcome />
      <PublicUrlSection />
    </Modal>
  );
}

/** What became of the last attempt, brought into view: the form below is longer than the dialog. */
function Outcome() {
  const connection = useTunnelConnection();
  const top = useRef<HTMLDivElement>(null);
  const seen = useRef<string | null>(null);
  const state = connection === undefined ? null : `${connection.kind} ${connection.problem?.code ?? ''}`;
  useEffect(() => {
    if (state === null) return;
    if (seen.current !== null && seen.current !== state) top.current?.scrollIntoView({ block: 'nearest' });
    seen.current = state;
  }, [state]);
  return (
    <div ref={top} className={classes['outcome']}>
      {connection !== undefined && isTroubled(connection) && (
        <ConnectionTrouble connection={connection} choose={null} />
      )}
    </div>
  );
}
