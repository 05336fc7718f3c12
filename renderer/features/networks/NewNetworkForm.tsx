/** A new network: a pick from the catalog, or whatever an example of its postback says. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';
import { CatalogForm } from './CatalogForm.tsx';
import { ExampleForm } from './ExampleForm.tsx';

interface NewNetworkFormProps {
  /** What to do, where nothing around the form says it. */
  readonly hint?: string | undefined;
  readonly onCreated: (network: Network) => void;
}

export function NewNetworkForm({ hint, onCreated }: NewNetworkFormProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const [isExample, setExample] = useState(false);
  const [preset, setPreset] = useState<string | null>(null);
  const create = useMutation(
    desk.networks.create.mutationOptions({
      onSuccess: (network) => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) => ({
          items: [...(list?.items ?? []).filter((each) => each.id !== network.id), network],
        }));
        notifications.show({ color: 'green', message: text.networks.create.done(network.name) });
        onCreated(network);
      },
    }),
  );
  const making = { isBusy: create.isPending, error: create.error, onCreate: create.mutate };
  return isExample ? (
    <ExampleForm
      {...making}
      onBack={() => {
        setExample(false);
      }}
      onUsePreset={(id) => {
        setPreset(id);
        setExample(false);
      }}
    />
  ) : (
    <CatalogForm
      {...making}
      preset={preset}
      hint={hint}
      onSomethingElse={() => {
        create.reset();
        setExample(true);
      }}
    />
  );
}
