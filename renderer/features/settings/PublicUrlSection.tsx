/** The public URL: what it is doing, and start, stop, another server or name. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { PublicUrlForm } from './PublicUrlForm.tsx';
import { PublicUrlState } from './PublicUrlState.tsx';
import { Rows } from '../../ui/Rows.tsx';

export function PublicUrlSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.settings;
  const tunnel = useQuery(desk.tunnel.get.queryOptions());
  const ways = useQuery(desk.tunnel.providers.queryOptions());
  return (
    <Section title={messages.address.title} words={messages.address.what}>
      {tunnel.isPending && <Loader size="sm" aria-label={text.window.shared.loading} />}
      {tunnel.error !== null && <ErrorNote error={tunnel.error} />}
      {tunnel.data !== undefined && (
        <Rows>
          <PublicUrlState tunnel={tunnel.data} />
          {/* What the engine has now is the form's beginning. */}
          {ways.data !== undefined && (
            <PublicUrlForm key={tunnel.data.provider} tunnel={tunnel.data} ways={ways.data.items} />
          )}
          {ways.error !== null && <ErrorNote error={ways.error} />}
        </Rows>
      )}
    </Section>
  );
}
