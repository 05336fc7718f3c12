/** Asks before unsaved changes are left behind, whichever way the person leaves. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { HOST_KEY } from '../../shared/contract/shell-channels.ts';
import { useText } from './text-context.ts';

interface UnsavedGuardProps {
  readonly isDirty: boolean;
  /** Saves; false when it could not. */
  readonly onSave: () => Promise<boolean>;
  readonly onDiscard: () => void;
}

export function UnsavedGuard({ isDirty, onSave, onDiscard }: UnsavedGuardProps) {
  const messages = useText().forms;
  const { wantedHash, stay, leave } = useHeldNavigation(isDirty);
  const [isSaving, setSaving] = useState(false);
  const saveAndLeave = async (): Promise<void> => {
    setSaving(true);
    const isSaved = await onSave();
    setSaving(false);
    if (isSaved) leave();
    else stay();
  };
  return (
    <Modal opened={wantedHash !== null} onClose={stay} title={messages.leaveTitle} size="md">
      <Text mb="md">{messages.leaveBody}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={stay} data-autofocus>
          {messages.stay}
        </Button>
        <Button
          variant="outline"
          color="red"
          onClick={() => {
            onDiscard();
            leave();
          }}
        >
          {messages.leaveDiscarding}
        </Button>
        <Button loading={isSaving} onClick={() => void saveAndLeave()}>
          {messages.leaveSaving}
        </Button>
      </Group>
    </Modal>
  );
}

interface HeldNavigation {
  /** Where the person wanted to go, or null. */
  readonly wantedHash: string | null;
  readonly stay: () => void;
  readonly leave: () => void;
}

function useHeldNavigation(isHolding: boolean): HeldNavigation {
  const [wantedHash, setWantedHash] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const onNavigate = useEffectEvent((event: NavigateEvent) => {
    const { hash } = new URL(event.destination.url);
    const isElsewhere = event.hashChange && hash !== window.location.hash;
    if (!isHolding || isLeaving.current || !isElsewhere || !event.cancelable) return;
    event.preventDefault();
    setWantedHash(hash);
  });
  useEffect(() => {
    // An older browser without this interface still asks when the tab is closed.
    if (!('navigation' in window)) return undefined;
    const listener = (event: NavigateEvent): void => {
      onNavigate(event);
    };
    window.navigation.addEventListener('navigate', listener);
    return () => {
      window.navigation.removeEventListener('navigate', listener);
    };
  }, []);
  useEffect(() => {
    // The desktop app shows no question there: it would silently refuse to close.
    if (!isHolding || HOST_KEY in window) return undefined;
    const listener = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', listener);
    return () => {
      window.removeEventListener('beforeunload', listener);
    };
  }, [isHolding]);
  return {
    wantedHash,
    stay: () => {
      setWantedHash(null);
    },
    leave: () => {
      if (wantedHash === null) return;
      isLeaving.current = true;
      window.location.hash = wantedHash;
      isLeaving.current = false;
      setWantedHash(null);
    },
  };
}
