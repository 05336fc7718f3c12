/** Start and stop of the public URL, with the settings of one provider. */
import { Button, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TUNNEL_PROVIDERS, type TunnelView, type TunnelWay } from '../../../shared/contract/tunnel.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { WayFields } from './WayFields.tsx';
import { checksOf, valuesOf, inputOf, type WayValues } from './way-values.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { FormRows } from '../../ui/FormRows.tsx';

type Question = 'stop' | 'change';

export function WayForm({ tunnel, way }: { readonly tunnel: TunnelView; readonly way: TunnelWay }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().settings.address;
  const [question, setQuestion] = useState<Question | null>(null);
  const [fallback, setFallback] = useState<TunnelView['fallback']>(
    tunnel.fallback === way.provider ? null : tunnel.fallback,
  );
  const form = useForm<WayValues>({
    initialValues: valuesOf(way),
    validateInputOnBlur: true,
    validate: checksOf(way, messages),
  });
  const onSuccess = (view: TunnelView): void => {
    queries.setQueryData(desk.tunnel.get.queryKey(), view);
    void queries.invalidateQueries({ queryKey: desk.tunnel.providers.key() });
  };
  const start = useMutation(desk.tunnel.start.mutationOptions({ onSuccess }));
  const stop = useMutation(desk.tunnel.stop.mutationOptions({ onSuccess }));
  const isOff = tunnel.state === 'off';
  const isChanged = form.isDirty() || way.provider !== tunnel.provider || fallback !== tunnel.fallback;
  const startWithThese = (): void => {
    start.mutate({ ...inputOf(way, form.getValues()), fallback });
  };
  const error = start.error ?? stop.error;
  return (
    <FormRows
      onSubmit={form.onSubmit(() => {
        if (tunnel.url === null) startWithThese();
        else setQuestion('change');
      })}
    >
      <WayFields way={way} form={form} />
      <Select
        label={messages.fallback}
        description={messages.fallbackHint}
        placeholder={messages.noFallback}
        clearable
        data={TUNNEL_PROVIDERS.filter((provider) => provider !== way.provider).map((provider) => ({
          value: provider,
          label: messages.providers[provider],
        }))}
        value={fallback}
        onChange={(value) => {
          setFallback(TUNNEL_PROVIDERS.find((provider) => provider === value) ?? null);
        }}
      />
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
        words={question === 'stop' ? messages.stopBody : messages.changeBody}
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
