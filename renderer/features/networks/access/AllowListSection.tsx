/** From which addresses a network's postbacks are taken. */
import { Button, Textarea } from '@mantine/core';
import type { Network } from '../../../../shared/contract/networks.ts';
import { accessEditSchema } from '../../../../shared/contract/access.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { type FieldErrors, schemaErrors } from '../../../ui/schema-errors.ts';
import { Section } from '../../../ui/Section.tsx';
import { StaleNote } from '../../../ui/StaleNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { FormRows } from '../../../ui/FormRows.tsx';
import { useAccess, useUpdateAccess } from './use-access.ts';

interface AllowListValues {
  readonly lines: string;
}

export function AllowListSection({ network }: { readonly network: Network }) {
  const text = useText();
  const access = useAccess(network);
  const update = useUpdateAccess(network);
  const kept: AllowListValues = { lines: (access.data?.allowList ?? []).join('\n') };
  const draft = useDraft(kept, ({ lines }) => checkRanges(rangesIn(lines), text));
  return (
    <Section title={text.access.addresses.title} description={text.access.addresses.what}>
      <FormRows
        gap="lg"
        width="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!draft.approve()) return;
          const sent = draft.values;
          update.mutate(
            { id: network.id, allowList: rangesIn(sent.lines) },
            {
              onSuccess: (saved) => {
                draft.adopt({ lines: saved.allowList.join('\n') }, sent);
              },
            },
          );
        }}
      >
        <Textarea
          label={text.access.addresses.label}
          description={text.access.addresses.behindTunnel}
          placeholder={text.access.addresses.placeholder}
          spellCheck={false}
          autosize
          minRows={2}
          maxRows={10}
          value={draft.values.lines}
          error={draft.errorOf('lines')}
          onChange={(event) => {
            draft.change({ lines: event.currentTarget.value });
          }}
          onBlur={() => {
            draft.leave('lines');
          }}
        />
        <StaleNote draft={draft} />
        {update.error !== null && <ErrorNote error={update.error} title={text.access.failed} />}
        <div>
          <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
            {text.access.save}
          </Button>
        </div>
      </FormRows>
    </Section>
  );
}

function checkRanges(allowList: readonly string[], text: Text): FieldErrors {
  return schemaErrors(accessEditSchema, { allowList }, text, {
    fieldOf: () => 'lines',
    sentences: {
      lines: ({ path: [, index] }) =>
        index === undefined ? undefined : text.access.addresses.invalid(allowList[Number(index)] ?? ''),
    },
  });
}

function rangesIn(lines: string): string[] {
  return lines
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
