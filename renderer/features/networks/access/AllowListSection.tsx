/** From which addresses a network's postbacks are taken. */
import { Button, Textarea } from '@mantine/core';
import type { Network } from '../../../../shared/contract/networks.ts';
import { parseIpRange } from '../../../../shared/domain/access/ip.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { FormRows } from '../../../ui/FormRows.tsx';
import { useAccess, useUpdateAccess } from './use-access.ts';

interface AllowListValues {
  readonly lines: string;
}

export function AllowListSection({ network }: { readonly network: Network }) {
  const text = useText().access;
  const messages = text.addresses;
  const access = useAccess(network);
  const update = useUpdateAccess(network);
  const kept: AllowListValues = { lines: (access.data?.allowList ?? []).join('\n') };
  const draft = useDraft(kept, ({ lines }) => {
    const wrong = rangesIn(lines).find((line) => parseIpRange(line) === null);
    return wrong === undefined ? {} : { lines: messages.invalid(wrong) };
  });
  return (
    <Section title={messages.title} words={messages.what}>
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
          label={messages.label}
          description={messages.behindTunnel}
          placeholder={messages.placeholder}
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
        {update.error !== null && <ErrorNote error={update.error} title={text.failed} />}
        <div>
          <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
            {text.save}
          </Button>
        </div>
      </FormRows>
    </Section>
  );
}

function rangesIn(lines: string): string[] {
  return lines
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
