/** Before deliveries are sent again: what was sent then, what would be sent now, and which of both it is to be. */
import { Anchor, Button, Group, Loader, Modal, Radio, Stack } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { type AgainAs, againAsSchema } from '../../../../shared/contract/common.ts';
import type { Again, DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import type { DeliveryId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { routeHash } from '../../../navigation/route.ts';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { requestText } from '../../../ui/request-text.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { saidMessage } from '../hand/hand-messages.ts';
import { canSendAs } from './retry-choice.ts';
import classes from './AgainDialog.module.css';

interface AgainDialogProps {
  readonly isOpen: boolean;
  readonly deliveries: readonly DeliveryDetail[];
  readonly onSend: (delivery: DeliveryDetail, as: AgainAs) => void;
  readonly onClose: () => void;
}

export function AgainDialog({ isOpen, ...props }: AgainDialogProps) {
  const messages = useText().byHand.again;
  return (
    <Modal opened={isOpen} onClose={props.onClose} title={messages.title} size="lg">
      <AgainForm {...props} />
    </Modal>
  );
}

function AgainForm({ deliveries, onSend, onClose }: Omit<AgainDialogProps, 'isOpen'>) {
  const desk = useDesk();
  const text = useText();
  const messages = text.byHand.again;
  const [chosen, setChosen] = useState<ReadonlyMap<DeliveryId, AgainAs>>(new Map());
  const asOf = ({ id }: DeliveryDetail): AgainAs => chosen.get(id) ?? 'now';
  const looks = useQueries({
    queries: deliveries.map(({ id }) =>
      desk.deliveries.again.queryOptions({ input: { id }, staleTime: 0, gcTime: 0, retry: false }),
    ),
  });
  const isReady = looks.every(({ data, isFetching }) => data !== undefined && !isFetching);
  const sendable = deliveries.filter((delivery, index) => {
    const again = looks[index]?.data;
    return again !== undefined && canSendAs(again, asOf(delivery));
  });
  return (
    <Stack gap="md">
      {deliveries.map((delivery, index) => {
        const look = looks[index];
        return (
          <section key={delivery.id} aria-label={delivery.destinationName} className={classes['delivery']}>
            <Risk delivery={delivery} />
            {look?.isFetching === true && (
              <Group gap="xs">
                <Loader size="xs" /> {messages.loading}
              </Group>
            )}
            {look !== undefined && look.error !== null && <ErrorNote error={look.error} />}
            {look?.data !== undefined && (
              <Choice
                delivery={delivery}
                again={look.data}
                as={asOf(delivery)}
                onAs={(as) => {
                  setChosen(new Map(chosen).set(delivery.id, as));
                }}
              />
            )}
          </section>
        );
      })}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.window.shared.cancel}
        </Button>
        <Button
          disabled={!isReady || sendable.length === 0}
          onClick={() => {
            for (const delivery of sendable) onSend(delivery, asOf(delivery));
            onClose();
          }}
        >
          {text.window.detail.retry}
        </Button>
      </Group>
    </Stack>
  );
}

/** It may be counted twice. */
function Risk({ delivery: { state, destinationName: name } }: { readonly delivery: DeliveryDetail }) {
  const messages = useText().window.detail;
  if (state === 'delivered') return <div>{messages.retryDelivered(name)}</div>;
  return state === 'unknown' ? <div>{messages.retryUnknown(name)}</div> : <strong>{name}</strong>;
}

interface ChoiceProps {
  readonly delivery: DeliveryDetail;
  readonly again: Again;
  readonly as: AgainAs;
  readonly onAs: (as: AgainAs) => void;
}

function Choice({ delivery, again: { asItWas, asItIs, isSame }, as, onAs }: ChoiceProps) {
  const { longTime } = useFormats();
  const text = useText();
  const messages = text.byHand.again;
  const request =
    asItIs.request === null ? (
      <Note tone="bad">
        {messages.unusable}{' '}
        <Anchor href={routeHash('destinations', delivery.destinationId)} inherit>
          {messages.fixTemplate(delivery.destinationName)}
        </Anchor>
      </Note>
    ) : (
      <CodeBlock text={requestText(asItIs.request)} label={messages.asItIs} />
    );
  const rejection = asItIs.status === 'rejected' && asItWas?.status !== 'rejected' && (
    <Note tone="wait">{messages.rejection}</Note>
  );
  if (asItWas === null || isSame) {
    return (
      <>
        <Dim as="div">{asItWas === null ? messages.neverSent : messages.same}</Dim>
        {request}
        {rejection}
      </>
    );
  }
  return (
    <Radio.Group
      label={messages.choose(delivery.destinationName)}
      value={as}
      onChange={(value) => {
        onAs(againAsSchema.parse(value));
      }}
    >
      <div className={classes['choice']}>
        <Radio
          value="then"
          label={messages.asItWas}
          description={`${longTime(asItWas.sentAt)} · ${saidMessage(asItWas, text)}`}
        />
        <CodeBlock text={requestText(asItWas.request)} label={messages.asItWas} />
        <Radio value="now" label={messages.asItIs} description={saidMessage(asItIs, text)} />
        {request}
        {rejection}
      </div>
    </Radio.Group>
  );
}
