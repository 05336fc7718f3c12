/** Name, tags and notes. */
import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import { More } from '../../ui/More.tsx';
import type { KeepLink } from './use-keep-link.ts';

export function KeepFields({ keep: { form } }: { readonly keep: KeepLink }) {
  const messages = useText().links.keep;
  const { name, tags, notes } = form.values;
  const hasMore = tags !== '' || notes !== '' || form.errorOf('tags') !== undefined;
  return (
    <>
      <TextInput
        label={messages.name}
        placeholder={messages.namePlaceholder}
        autoComplete="off"
        value={name}
        error={form.errorOf('name')}
        onChange={(event) => {
          form.change({ name: event.currentTarget.value });
        }}
      />
      <More title={messages.more} isOpenAtFirst={hasMore}>
        <TextInput
          label={messages.tags}
          description={messages.tagsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          value={tags}
          error={form.errorOf('tags')}
          onChange={(event) => {
            form.change({ tags: event.currentTarget.value });
          }}
        />
        <Textarea
          mt="xs"
          label={messages.notes}
          autosize
          minRows={1}
          maxRows={8}
          value={notes}
          error={form.errorOf('notes')}
          onChange={(event) => {
            form.change({ notes: event.currentTarget.value });
          }}
        />
      </More>
    </>
  );
}
