/** The saved tests: each can be sent again, or deleted. */
import { Button, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TestPostback } from '../../../../shared/contract/resends.ts';
import { showPostback } from '../../../navigation/route.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useToday } from '../../../ui/now.ts';
import { useText } from '../../../ui/text-context.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import classes from './TestsDialog.module.css';

interface TestsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function TestsDialog({ isOpen, onClose }: TestsDialogProps) {
  const messages = useText().actions.tests;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="lg">
      <TestList onClose={onClose} />
    </Modal>
  );
}

/** Asked before what cannot be taken back. */
type Asked = { readonly kind: 'fire' | 'remove'; readonly test: TestPostback } | null;

function TestList({ onClose }: Pick<TestsDialogProps, 'onClose'>) {
  const desk = useDesk();
  const { tests: messages, resend } = useText().actions;
  const { data, error } = useQuery(desk.resends.list.queryOptions());
  const [asked, setAsked] = useState<Asked>(null);
  const fire = useMutation(
    desk.resends.fire.mutationOptions({
      onSuccess: ({ postbackId }) => {
        notifications.show({ message: resend.sent });
        onClose();
        showPostback(postbackId);
      },
    }),
  );
  const remove = useMutation(desk.resends.remove.mutationOptions());
  const failed = error ?? fire.error ?? remove.error;
  return (
    <Stack gap="sm">
      {failed !== null && <ErrorNote error={failed} title={resend.failed} />}
      {data?.items.length === 0 && <EmptyState title={messages.none} body={messages.noneHint} />}
      <ul className={classes['list']} aria-label={messages.list}>
        {data?.items.map((test, index) => (
          <TestLine
            key={test.id}
            test={test}
            isFirst={index === 0}
            onFire={() => {
              if (test.test) fire.mutate({ id: test.id });
              else setAsked({ kind: 'fire', test });
            }}
            onRemove={() => {
              setAsked({ kind: 'remove', test });
            }}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked?.kind === 'fire' ? messages.fireName(asked.test.name) : messages.removeTitle}
        message={
          asked?.kind === 'fire'
            ? messages.confirmReal(asked.test.name)
            : messages.removeBody(asked?.test.name ?? '')
        }
        action={asked?.kind === 'fire' ? messages.fireReal : messages.removeAction}
        onConfirm={() => {
          if (asked?.kind === 'fire') fire.mutate({ id: asked.test.id });
          else if (asked !== null) remove.mutate({ id: asked.test.id });
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </Stack>
  );
}

interface TestLineProps {
  readonly test: TestPostback;
  /** It has the focus. */
  readonly isFirst: boolean;
  readonly onFire: () => void;
  readonly onRemove: () => void;
}

function TestLine({ test, isFirst, onFire, onRemove }: TestLineProps) {
  const { shortTime } = useFormats();
  const { tests: messages } = useText().actions;
  const today = useToday();
  const { name, networkName, firedAt } = test;
  const facts = [
    networkName ?? messages.noNetwork,
    test.test ? messages.isTest : messages.isReal,
    firedAt === null ? messages.never : messages.lastSent(shortTime(firedAt, today)),
  ];
  return (
    <li className={classes['test']}>
      <div className={classes['what']}>
        <div className={classes['name']}>{visibleText(name)}</div>
        <Dim as="div">{facts.map(visibleText).join(' · ')}</Dim>
      </div>
      <Button
        size="compact-sm"
        aria-label={messages.fireName(name)}
        data-autofocus={isFirst || undefined}
        leftSection={<Send size={14} aria-hidden />}
        onClick={onFire}
      >
        {messages.fire}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={messages.remove(name)}
        title={messages.remove(name)}
        onClick={onRemove}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  );
}
