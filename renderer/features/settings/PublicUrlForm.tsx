/** Choosing a provider for the public URL among cards; the form of the chosen one is below. */
import { useState } from 'react';
import { TUNNEL_PROVIDERS, type TunnelView, type TunnelWay } from '../../../shared/contract/tunnel.ts';
import { useText } from '../../ui/text-context.ts';
import { ProviderCard } from './ProviderCard.tsx';
import { OwnServerHelp } from './OwnServerHelp.tsx';
import classes from './PublicUrlForm.module.css';
import { WayFacts } from './WayFacts.tsx';
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
  const ordered = TUNNEL_PROVIDERS.flatMap((provider) => ways.filter((each) => each.provider === provider));
  return (
    <>
      <fieldset className={classes['cards']}>
        <legend className={classes['legend']}>{messages.provider}</legend>
        {ordered.map((each) => (
          <ProviderCard
            key={each.provider}
            way={each}
            isChosen={each.provider === chosen}
            isInUse={tunnel.state !== 'off' && each.provider === tunnel.usedProvider}
            isBackup={each.provider === tunnel.fallback}
            onChoose={() => {
              setChosen(each.provider);
            }}
          />
        ))}
      </fieldset>
      <section className={classes['form']} aria-label={messages.providers[chosen]}>
        <div className={classes['head']}>
          <b>{messages.providers[chosen]}</b> <span className={classes['hint']}>{messages.change}</span>
        </div>
        <WayFacts way={way} />
        <WayForm key={chosen} tunnel={tunnel} way={way} />
        {way.provider === 'localtunnel' && <OwnServerHelp />}
      </section>
    </>
  );
}
