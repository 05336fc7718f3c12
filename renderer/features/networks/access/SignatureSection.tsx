/** Whether a network signs its postbacks, and how. */
import { Button, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import type { Network } from '../../../../shared/contract/networks.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StaleNote } from '../../../ui/StaleNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { FormRows } from '../../../ui/FormRows.tsx';
import {
  BYTES,
  bytesOf,
  checkSignature,
  ENCODINGS,
  encodingOf,
  signatureOf,
  signatureValues,
} from './signature-values.ts';
import { useAccess, useUpdateAccess } from './use-access.ts';

export function SignatureSection({ network }: { readonly network: Network }) {
  const allText = useText();
  const text = allText.access;
  const messages = text.signature;
  const kept = useAccess(network).data?.signature ?? null;
  const update = useUpdateAccess(network);
  const draft = useDraft(signatureValues(kept), (values) => checkSignature(values, kept !== null, allText));
  const { values, change, errorOf, leave } = draft;
  const save = (): void => {
    if (!draft.approve()) return;
    update.mutate(
      { id: network.id, signature: signatureOf(values) },
      {
        onSuccess: (saved) => {
          draft.adopt(signatureValues(saved.signature), values);
        },
      },
    );
  };
  return (
    <Section title={messages.title} description={messages.what}>
      <FormRows
        gap="lg"
        width="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Switch
          label={messages.toggle}
          checked={values.isOn}
          onChange={(event) => {
            change({ isOn: event.currentTarget.checked });
          }}
        />
        {values.isOn && (
          <>
            <TextInput
              label={messages.header}
              placeholder="X-Signature"
              spellCheck={false}
              value={values.header}
              error={errorOf('signature.header')}
              onChange={(event) => {
                change({ header: event.currentTarget.value });
              }}
              onBlur={() => {
                leave('signature.header');
              }}
            />
            <Select
              label={messages.bytes}
              data={BYTES.map((value) => ({ value, label: messages.signedBytes[value] }))}
              value={values.bytes}
              allowDeselect={false}
              onChange={(value) => {
                change({ bytes: bytesOf(value) });
              }}
            />
            <Select
              label={messages.encoding}
              data={ENCODINGS.map((value) => ({ value, label: messages.encodings[value] }))}
              value={values.encoding}
              allowDeselect={false}
              onChange={(value) => {
                change({ encoding: encodingOf(value) });
              }}
            />
            <PasswordInput
              label={messages.secret}
              placeholder={kept === null ? '' : messages.secretKept}
              autoComplete="off"
              value={values.secret}
              error={errorOf('signature.secret')}
              onChange={(event) => {
                change({ secret: event.currentTarget.value });
              }}
              onBlur={() => {
                leave('signature.secret');
              }}
            />
          </>
        )}
        <StaleNote draft={draft} />
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
