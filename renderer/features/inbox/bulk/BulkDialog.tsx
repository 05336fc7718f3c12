/** One action on the selected postbacks, or on all that the list shows; first how many it changes. */
import { Autocomplete, Button, Group, Modal, Select, Stack } from '@mantine/core';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkAction } from '../../../../shared/contract/bulk.ts';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { readTag, TAG_LIMITS } from '../../../../shared/domain/postback/tag.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { useHide } from '../hidden/use-hide.ts';
import { BulkCount, countWords } from './BulkCount.tsx';

interface BulkDialogProps {
  readonly isOpen: boolean;
  /** What is searched for. */
  readonly search: string;
  /** The same without what is hidden already: what the list shows. */
  readonly shownSearch: string;
  readonly marked: readonly PostbackId[];
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

const ACTIONS = ['tag', 'untag', 'pin', 'unpin', 'hide'] as const;
type Kind = (typeof ACTIONS)[number];

export function BulkDialog(props: BulkDialogProps) {
  const messages = useText().actions.bulk;
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={messages.title} size="md">
      <BulkForm {...props} />
    </Modal>
  );
}

function BulkForm({ search, shownSearch, marked, onClose, onStarted }: BulkDialogProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.actions.bulk;
  const { hide } = useHide();
  const [kind, setKind] = useState<Kind>('tag');
  const [typed, setTyped] = useState('');
  const tags = useQuery(desk.marks.tags.queryOptions());
  const isOfMarked = marked.length > 0;
  const action = actionOf(kind, typed);
  const isHide = kind === 'hide';
  const filter = isHide ? search : shownSearch;
  const scope = isOfMarked ? { postbackIds: [...marked] } : { filter };
  const input = action === null ? null : { ...scope, action };
  const preview = useQuery(
    desk.bulk.preview.queryOptions({ input: input ?? skipToken, staleTime: 0, gcTime: 0, retry: false }),
  );
  const start = useMutation(
    desk.bulk.start.mutationOptions({
      onSuccess: (state) => {
        queries.setQueryData(desk.bulk.state.queryKey(), state);
        onStarted();
        onClose();
      },
    }),
  );
  const isReady = input !== null && preview.data !== undefined && !preview.isFetching;
  const canStart = isReady && (isHide ? search !== '' : preview.data.changed > 0);
  return (
    <Stack gap="sm">
      <div>{isOfMarked ? messages.scopeMarked(count(marked.length)) : scopeOf(search, messages)}</div>
      <Select
        label={messages.action}
        allowDeselect={false}
        data={ACTIONS.filter((each) => each !== 'hide' || !isOfMarked).map((each) => ({
          value: each,
          label: messages.actions[each],
        }))}
        value={kind}
        onChange={(value) => {
          setKind(ACTIONS.find((each) => each === value) ?? 'tag');
        }}
      />
      {(kind === 'tag' || kind === 'untag') && (
        <Autocomplete
          label={messages.tag}
          maxLength={TAG_LIMITS.length}
          data={(tags.data?.items ?? []).map(({ tag }) => tag)}
          value={typed}
          onChange={setTyped}
          data-autofocus
        />
      )}
      <div aria-live="polite">
        {input !== null && preview.isFetching && <Dim as="div">{messages.counting}</Dim>}
        {isReady && <BulkCount preview={preview.data} kind={kind} isAll={search === '' && !isOfMarked} />}
      </div>
      {preview.error !== null && <ErrorNote error={preview.error} />}
      {start.error !== null && <ErrorNote error={start.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.forms.cancel}
        </Button>
        <Button
          disabled={!canStart}
          loading={start.isPending}
          onClick={() => {
            if (input === null) return;
            if (!isHide) {
              start.mutate(input);
              return;
            }
            hide(search);
            onClose();
          }}
        >
          {isHide ? messages.hide : countWords(preview.data, text)}
        </Button>
      </Group>
    </Stack>
  );
}

/** Hiding only counts. */
function actionOf(kind: Kind, typed: string): BulkAction | null {
  switch (kind) {
    case 'hide':
      return { kind: 'pin' };
    case 'pin':
    case 'unpin':
      return { kind };
    case 'tag':
    case 'untag': {
      const tag = readTag(typed);
      return tag === null ? null : { kind, tag };
    }
  }
}

function scopeOf(search: string, messages: ReturnType<typeof useText>['actions']['bulk']): string {
  return search === '' ? messages.scopeAll : messages.scopeFilter(visibleText(search));
}
