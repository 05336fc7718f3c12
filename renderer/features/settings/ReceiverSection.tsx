/** The receiver's limits, and what it turned away. */
import { useQuery } from '@tanstack/react-query';
import { REFUSAL_REASONS } from '../../../shared/contract/refusal-reasons.ts';
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { More } from '../../ui/More.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from '../../ui/Facts.tsx';
import { KeylessKept } from './KeylessKept.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { Rows } from '../../ui/Rows.tsx';

const REFRESH_MS = 5_000;

export function ReceiverSection() {
  const desk = useDesk();
  const messages = useText().receiver;
  const view = useQuery(desk.receiver.get.queryOptions({ refetchInterval: REFRESH_MS }));
  return (
    <Section title={messages.title} description={messages.what}>
      {view.error !== null && <ErrorNote error={view.error} />}
      {view.data !== undefined && (
        <Rows>
          <TurnedAway view={view.data} />
          <KeylessKept view={view.data} />
          <More title={messages.limitsTitle}>
            <LimitsForm limits={view.data.limits} />
          </More>
        </Rows>
      )}
    </Section>
  );
}

function TurnedAway({ view }: { readonly view: ReceiverView }) {
  const { count } = useFormats();
  const messages = useText().receiver;
  const seen = REFUSAL_REASONS.filter((reason) => (view.refused[reason] ?? 0) > 0);
  return (
    <>
      <Facts
        label={messages.refusedTitle}
        facts={[
          { name: messages.connections, value: count(view.connections) },
          ...seen.map((reason) => ({
            name: messages.reasons[reason],
            value: count(view.refused[reason] ?? 0),
          })),
        ]}
      />
      {seen.length === 0 && <Dim>{messages.nothingRefused}</Dim>}
    </>
  );
}
