/** What an entry by hand will send, before it is made. */
import { Group, Loader } from '@mantine/core';
import type { HandDelivery, HandPreview } from '../../../../shared/contract/conversions.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { Label } from '../../../ui/Label.tsx';
import classes from './HandLook.module.css';

export interface HandLookProps {
  readonly preview: {
    readonly data: HandPreview | undefined;
    readonly error: Error | null;
    readonly isFetching: boolean;
  };
  /** Whether there is something to look at. */
  readonly isAsked: boolean;
}

export function HandLook({ preview, isAsked }: HandLookProps) {
  const messages = useText().byHand.look;
  return (
    <section aria-label={messages.title} aria-live="polite" className={classes['look']}>
      <Label as="div">{messages.title}</Label>
      {!isAsked && <Dim as="div">{messages.nothingYet}</Dim>}
      {isAsked && preview.isFetching && (
        <Group gap="xs">
          <Loader size="xs" /> {messages.loading}
        </Group>
      )}
      {isAsked && !preview.isFetching && preview.error !== null && <ErrorNote error={preview.error} />}
      {isAsked && !preview.isFetching && preview.data !== undefined && (
        <Deliveries deliveries={preview.data.deliveries} />
      )}
    </section>
  );
}

function Deliveries({ deliveries }: { readonly deliveries: readonly HandDelivery[] }) {
  const messages = useText().byHand.look;
  if (deliveries.length === 0) return <div>{messages.noDestination}</div>;
  return (
    <>
      {deliveries.map((delivery) => (
        <One key={`${delivery.destinationId} ${delivery.request?.url ?? ''}`} delivery={delivery} />
      ))}
      {deliveries.some(({ outcome }) => outcome === 'sent') && <Dim as="div">{messages.delay}</Dim>}
    </>
  );
}

function One({ delivery }: { readonly delivery: HandDelivery }) {
  const text = useText();
  const messages = text.byHand.look;
  const { destinationName: name, outcome, reason, request } = delivery;
  if (outcome === 'withdrawn') return <div>{messages.withdrawn(name)}</div>;
  if (outcome === 'nothing') {
    const why =
      reason === null || reason === 'not_taken_then'
        ? text.window.detail.notTakenThen
        : text.window.deliveryReasons[reason];
    return <div>{messages.nothing(name, why)}</div>;
  }
  if (request === null) return <div>{messages.unusable(name)}</div>;
  const body = request.body === null ? '' : `\n\n${request.body}`;
  return (
    <div className={classes['one']}>
      {messages.sent(name)}
      <CodeBlock text={`${request.method} ${request.url}${body}`} label={text.window.detail.request} />
    </div>
  );
}
