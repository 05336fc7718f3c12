/** Settings, Money: what is counted in, with which rates, and pins. Nothing that is counted moves before a look. */
import { useQuery } from '@tanstack/react-query';
import { Text } from '@mantine/core';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useText } from '../../../ui/text-context.ts';
import { ChangeLook } from './ChangeLook.tsx';
import { CurrencyChoice } from './CurrencyChoice.tsx';
import { Pins } from './Pins.tsx';
import { RateSources } from './RateSources.tsx';
import { useRateChange } from './use-rate-change.ts';

export function MoneySection() {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().rates;
  const view = useQuery(desk.rates.get.queryOptions());
  const change = useRateChange();
  if (view.error !== null) return <ErrorNote error={view.error} />;
  if (view.data === undefined) return null;
  const { recount } = view.data;
  return (
    <>
      <Section title={messages.title} description={messages.what}>
        <Rows width="form">
          <CurrencyChoice view={view.data} onLook={change.look} />
          {recount !== null && (
            <Text size="sm" role="status">
              {messages.recounting(count(recount.done))}
            </Text>
          )}
        </Rows>
      </Section>
      <Section title={messages.sourcesTitle} description={messages.sourcesWhat}>
        <RateSources view={view.data} onLook={change.look} />
      </Section>
      <Section title={messages.pinsTitle} description={messages.pinsWhat}>
        <Pins view={view.data} onLook={change.look} />
      </Section>
      <ChangeLook change={change} />
    </>
  );
}
