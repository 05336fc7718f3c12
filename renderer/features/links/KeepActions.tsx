/** Save, duplicate, archive, remove: in the head of the page. */
import { Button, Kbd } from '@mantine/core';
import type { Link } from '../../../shared/contract/links.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageActions } from '../../ui/PageActions.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './KeepActions.module.css';
import type { KeepLink } from './use-keep-link.ts';

interface KeepActionsProps {
  /** Null for a new pair. */
  readonly link: Link | null;
  readonly keep: KeepLink;
}

export function KeepActions({ link, keep }: KeepActionsProps) {
  const messages = useText().links.keep;
  const save = link === null ? messages.save : messages.saveChanges;
  return (
    <PageActions>
      {keep.error !== null && <ErrorNote error={keep.error} />}
      {link !== null && (
        <>
          <Button variant="subtle" color="gray" onClick={keep.remove}>
            {messages.remove}
          </Button>
          <Button variant="default" onClick={keep.toggleArchived}>
            {link.archivedAt === null ? messages.archive : messages.restore}
          </Button>
          <Button variant="default" onClick={keep.duplicate}>
            {messages.duplicate}
          </Button>
        </>
      )}
      <Button
        onClick={keep.save}
        loading={keep.isSaving}
        rightSection={
          <Kbd className={classes['key']} aria-hidden>
            {messages.saveKey}
          </Kbd>
        }
      >
        {save}
      </Button>
    </PageActions>
  );
}
