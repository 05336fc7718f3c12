/** Start and stop of the public URL, with the settings of one provider. */
import { Button, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TUNNEL_PROVIDERS, type TunnelView, type TunnelWay } from '../../../shared/contract/tunnel.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { StaleNote } from '../../ui/StaleNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { WayFields } from './WayFields.tsx';
import { checkWay, inputOf, savedValues, valuesOf } from './way-values.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { FormRows } from '../../ui/FormRows.tsx';

type Question = 'stop' | 'change';

export function WayForm({ tunnel, way }: { readonly tunnel: TunnelView; readonly way: TunnelWay }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.settings.address;
  const [question, setQuestion] = useState<Question | null>(null);
  const draft = useDraft(valuesOf(way, tunnel), (values) => checkWay(way, values, text));
  const { values } = draft;
  const onSuccess = (view: TunnelView): void => {
    queries.setQueryData(desk.tunnel.get.queryKey(), view);
    void queries.invalidateQueries({ queryKey: desk.tunnel.providers.key() });
  };
  const start = useMutation(desk.tunnel.start.mutationOptions({ onSuccess }));
  const stop = useMutation(desk.tunnel.stop.mutationOptions({ onSuccess }));
  const isOff = tunnel.state === 'off';
  const isChanged = draft.isDirty || way.provider !== tunnel.provider;
  const startWithThese = (): void => {
    start.mutate(inputOf(way, values), {
      onSuccess: () => {
        draft.adopt(savedValues(values), values);
      },
    });
  };
  const error = start.error ?? stop.error;
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.approve()) return;
        if (tunnel.url === null) startWithThese();
        else setQuestion('change');
      }}
    >
      <WayFields way={way} draft={draft} />
      <Select
        label={messages.fallback}
        description={messages.fallbackHint}
        placeholder={messages.noFallback}
        clearable
        data={TUNNEL_PROVIDERS.filter((provider) => provider !== way.provider).map((provider) => ({
          value: provider,
          label: messages.providers[provider],
        }))}
        value={values.fallback}
        onChange={(value) => {
          draft.change({ fallback: TUNNEL_PROVIDERS.find((provider) => provider === value) ?? null });
        }}
      />
      <StaleNote draft={draft} />
      {error !== null && <ErrorNote error={error} title={messages.failed} />}
      <ButtonRow>
        {(isOff || isChanged) && (
          <Button type="submit" loading={start.isPending}>
            {isOff ? messages.start : messages.restart}
          </Button>
        )}
        {!isOff && (
          <Button
            variant="default"
            loading={stop.isPending}
            onClick={() => {
              setQuestion('stop');
            }}
          >
            {messages.stop}
          </Button>
        )}
      </ButtonRow>
      <ConfirmDialog
        isOpen={question !== null}
        title={question === 'stop' ? messages.stopTitle : messages.changeTitle}
        message={question === 'stop' ? messages.stopBody : messages.changeBody}
        action={question === 'stop' ? messages.stop : messages.confirmChange}
        onConfirm={() => {
          start.reset();
          if (question === 'stop') stop.mutate({});
          else startWithThese();
        }}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </FormRows>
  );
}
