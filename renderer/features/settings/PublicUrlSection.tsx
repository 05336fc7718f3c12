/** The public address: what it is doing, and start, stop, another server or name. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { AddressForm } from './PublicUrlForm.tsx';
import { AddressState } from './PublicUrlState.tsx';
import classes from './Settings.module.css';

export function AddressSection() {
  const desk = useDesk();
  const text = useText();
  const words = text.settings;
  const tunnel = useQuery(desk.tunnel.get.queryOptions());
  const ways = useQuery(desk.tunnel.providers.queryOptions());
  return (
    <Section title={words.address.title} words={words.address.what}>
      {tunnel.isPending && <Loader size="sm" aria-label={text.window.shared.loading} />}
      {tunnel.error !== null && <ErrorNote error={tunnel.error} />}
      {tunnel.data !== undefined && (
        <div className={classes['rows']}>
          <AddressState tunnel={tunnel.data} />
          {/* What the engine has now is the form's beginning. */}
          {ways.data !== undefined && (
            <AddressForm key={tunnel.data.provider} tunnel={tunnel.data} ways={ways.data.items} />
          )}
          {ways.error !== null && <ErrorNote error={ways.error} />}
        </div>
      )}
    </Section>
  );
}
