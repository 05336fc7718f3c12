/** Choosing a provider for the public URL; the form of the chosen one stands below. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { TUNNEL_PROVIDERS, type TunnelView, type TunnelWay } from '../../../shared/contract/tunnel.ts';
import { useText } from '../../ui/text-context.ts';
import { ProviderMessages } from './ProviderMessages.tsx';
import { WayForm } from './WayForm.tsx';

export interface PublicUrlFormProps {
  readonly tunnel: TunnelView;
  readonly ways: readonly TunnelWay[];
}

export function PublicUrlForm({ tunnel, ways }: PublicUrlFormProps) {
  const messages = useText().settings.address;
  const [chosen, setChosen] = useState<TunnelView['provider']>(tunnel.provider);
  const way = ways.find(({ provider }) => provider === chosen);
  if (way === undefined) return null;
  return (
    <>
      <Select
        label={messages.provider}
        allowDeselect={false}
        data={TUNNEL_PROVIDERS.map((provider) => ({ value: provider, label: messages.providers[provider] }))}
        value={chosen}
        onChange={(value) => {
          const provider = TUNNEL_PROVIDERS.find((id) => id === value);
          if (provider !== undefined) setChosen(provider);
        }}
      />
      <ProviderMessages way={way} />
      <WayForm key={chosen} tunnel={tunnel} way={way} />
    </>
  );
}
