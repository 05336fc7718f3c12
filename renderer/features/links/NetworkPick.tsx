/** Picks one of the person's networks, or one of the catalog, which is then added to theirs. */
import { Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { useText } from '../../ui/text-context.ts';

interface NetworkPickProps {
  readonly networkId: NetworkId | null;
  readonly onPick: (id: NetworkId) => void;
}

const FROM_CATALOG = 'catalog:';

export function NetworkPick({ networkId, onPick }: NetworkPickProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.links.form;
  const networks = useQuery(desk.networks.list.queryOptions());
  const create = useMutation(
    desk.networks.create.mutationOptions({
      onSuccess: (network) => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) => ({
          items: [...(list?.items ?? []).filter((each) => each.id !== network.id), network],
        }));
        notifications.show({ color: 'green', message: messages.networkAdded(network.name) });
        onPick(network.id);
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: text.window.shared.errorTitle, message: error.message });
      },
    }),
  );
  const pick = (value: string | null): void => {
    if (value === null) return;
    const preset = value.startsWith(FROM_CATALOG)
      ? networkPresets.find((each) => each.id === value.slice(FROM_CATALOG.length))
      : undefined;
    if (preset === undefined) onPick(networkIdSchema.parse(value));
    else create.mutate({ name: preset.name, preset: preset.id });
  };
  const items = networks.data?.items ?? [];
  return (
    <SearchSelect
      label={messages.network}
      description={messages.networkHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      limit={300}
      value={networkId}
      rightSection={create.isPending ? <Loader size="xs" /> : undefined}
      data={[
        { group: messages.yours, items: items.map(({ id, name }) => ({ value: id, label: name })) },
        {
          group: messages.catalog,
          items: networkPresets.map(({ id, name }) => ({ value: `${FROM_CATALOG}${id}`, label: name })),
        },
      ]}
      onChange={pick}
    />
  );
}
