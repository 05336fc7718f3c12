/** The public URL: what it is doing, and start, stop, another provider or name. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { PublicUrlCard } from './PublicUrlCard.tsx';
import { PublicUrlForm } from './PublicUrlForm.tsx';
import { PublicUrlProblems } from './PublicUrlProblems.tsx';

export function PublicUrlSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.settings;
  const tunnel = useQuery(desk.tunnel.get.queryOptions());
  const ways = useQuery(desk.tunnel.providers.queryOptions());
  return (
    <section aria-label={messages.address.title}>
      {tunnel.isPending && <Skeleton height={128} mb="lg" aria-label={text.window.shared.loading} />}
      {tunnel.error !== null && <ErrorNote error={tunnel.error} />}
      {tunnel.data !== undefined && (
        <>
          <PublicUrlCard tunnel={tunnel.data} />
          <PublicUrlProblems tunnel={tunnel.data} />
        </>
      )}
      <Section title={messages.address.provider} description={messages.address.what}>
        {/* What the engine has now is the form's beginning. */}
        {tunnel.data !== undefined && ways.data !== undefined && (
          <PublicUrlForm key={tunnel.data.provider} tunnel={tunnel.data} ways={ways.data.items} />
        )}
        {ways.error !== null && <ErrorNote error={ways.error} />}
      </Section>
    </section>
  );
}
