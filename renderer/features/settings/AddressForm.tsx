/** Start and stop of the public address, with the server and the name to use. */
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tunnelNameSchema, tunnelServerSchema, type TunnelView } from '../../../shared/contract/tunnel.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from './Facts.tsx';
import classes from './Settings.module.css';

type Question = 'stop' | 'change';

export function AddressForm({ tunnel }: { readonly tunnel: TunnelView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const words = useText().settings.address;
  const [question, setQuestion] = useState<Question | null>(null);
  const form = useForm({
    initialValues: { server: tunnel.server, name: tunnel.wishedName ?? '' },
    validateInputOnBlur: true,
    validate: {
      server: (server) => (tunnelServerSchema.safeParse(server.trim()).success ? null : words.serverInvalid),
      name: (name) =>
        name.trim() === '' || tunnelNameSchema.safeParse(name.trim()).success ? null : words.nameInvalid,
    },
  });
  const onSuccess = (view: TunnelView): void => {
    queries.setQueryData(desk.tunnel.get.queryKey(), view);
  };
  const start = useMutation(desk.tunnel.start.mutationOptions({ onSuccess }));
  const stop = useMutation(desk.tunnel.stop.mutationOptions({ onSuccess }));
  const isOff = tunnel.state === 'off';
  const startWithThese = (): void => {
    const { server, name } = form.getValues();
    start.mutate({ server: server.trim(), wishedName: name.trim() === '' ? null : name.trim() });
  };
  const error = start.error ?? stop.error;
  return (
    <form
      noValidate
      className={classes['rows']}
      onSubmit={form.onSubmit(() => {
        if (tunnel.url === null) startWithThese();
        else setQuestion('change');
      })}
    >
      <Facts
        label={words.provider}
        facts={[{ name: words.provider, value: words.providers[tunnel.provider] }]}
      />
      <div className={classes['inputs']}>
        <TextInput
          label={words.server}
          description={words.serverHint}
          spellCheck={false}
          {...form.getInputProps('server')}
        />
        <TextInput
          label={words.name}
          description={words.nameHint}
          placeholder={words.namePlaceholder}
          spellCheck={false}
          {...form.getInputProps('name')}
        />
      </div>
      {error !== null && <ErrorNote error={error} title={words.failed} />}
      <div className={classes['buttons']}>
        {(isOff || form.isDirty()) && (
          <Button type="submit" loading={start.isPending}>
            {isOff ? words.start : words.restart}
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
            {words.stop}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={question !== null}
        title={question === 'stop' ? words.stopTitle : words.changeTitle}
        words={question === 'stop' ? words.stopBody : words.changeBody}
        action={question === 'stop' ? words.stop : words.confirmChange}
        onConfirm={() => {
          start.reset();
          if (question === 'stop') stop.mutate({});
          else startWithThese();
        }}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </form>
  );
}
