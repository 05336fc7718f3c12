/** One delivery: what happened, whether it will be tried again, the fix, then the answer before the request. */
import { Anchor, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Attempt, DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { routeHash } from '../../../navigation/route.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NetworkLetter } from '../../../ui/NetworkLetter.tsx';
import { RequestView } from '../../../ui/RequestView.tsx';
import { ResponseView } from '../../../ui/ResponseView.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { useText } from '../../../ui/text-context.ts';
import { deliveryMessage, toneOf } from '../delivery-message.ts';
import { deliveryDiagnosis } from './delivery-diagnosis.ts';
import classes from './DeliveryView.module.css';
import { NextAttempt } from './NextAttempt.tsx';
import { retryKind } from './retry-choice.ts';
import { TokenFix, tokenOf } from './TokenFix.tsx';
import { useSameFailures } from './use-same-failures.ts';
import { willItRetry } from './verdict.ts';

interface DeliveryViewProps {
  readonly delivery: DeliveryDetail;
  /** The verdict above has said already whether it is tried again. */
  readonly isTold: boolean;
  readonly onRetry: (delivery: DeliveryDetail) => void;
}

export function DeliveryView({ delivery, isTold, onRetry }: DeliveryViewProps) {
  const text = useText();
  const messages = text.window.detail;
  const tone = toneOf(delivery);
  // What went well is one line until somebody asks.
  const [isOpen, setOpen] = useState(tone === 'bad' || tone === 'wait');
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <article className={classes['delivery']} aria-label={delivery.destinationName}>
      <button
        type="button"
        className={classes['head']}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <NetworkLetter name={delivery.destinationName} />
        <span className={classes['name']}>{delivery.destinationName}</span>
        <StateMark state={delivery.state}>{deliveryMessage(delivery, delivery.event, text)}</StateMark>
        <Version delivery={delivery} />
        <span className={classes['count']}>{lastTry(delivery, messages)}</span>
        <Chevron size={14} aria-hidden />
      </button>
      {isOpen && (
        <div className={classes['body']}>
          <Diagnosis delivery={delivery} isTold={isTold} onRetry={onRetry} />
          <Attempts attempts={delivery.attempts} />
        </div>
      )}
    </article>
  );
}

/** Which change of its conversion it tells, and whether that is still so. */
function Version({ delivery: { version, standing, state } }: { readonly delivery: DeliveryDetail }) {
  const messages = useText().window.detail;
  const isTold = state === 'delivered' || state === 'unknown';
  return (
    <>
      {version > 1 && <Dim>{messages.version(version)}</Dim>}
      {isTold && (version > 1 || standing !== 'current') && <Dim>{messages.standings[standing]}</Dim>}
    </>
  );
}

type Messages = ReturnType<typeof useText>['window']['detail'];

function lastTry({ attempts, attemptCount }: DeliveryDetail, messages: Messages): string {
  const last = attempts.at(-1);
  if (last === undefined) return messages.noAttempts;
  return messages.attemptsAndTime(
    messages.attempts(attemptCount),
    String(Math.round(last.answer.durationMs)),
  );
}

function Diagnosis({ delivery, isTold, onRetry }: DeliveryViewProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.window.detail;
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const destination = destinations.data?.items.find((each) => each.id === delivery.destinationId) ?? null;
  const diagnosis = deliveryDiagnosis(delivery, destination?.preset ?? '', text);
  const token = destination === null ? null : tokenOf(delivery, destination);
  const next = isTold ? '' : willItRetry(delivery, text);
  const same = useSameFailures(delivery);
  return (
    <>
      {diagnosis !== null && (
        <div>
          <div>{diagnosis.headline}</div>
          {diagnosis.detail !== null && <div>{diagnosis.detail}</div>}
          <div>{diagnosis.fix}</div>
          {diagnosis.place !== null && (
            <div>
              <Anchor inherit href={routeHash('destinations', delivery.destinationId, diagnosis.place.id)}>
                {diagnosis.place.label}
              </Anchor>
            </div>
          )}
        </div>
      )}
      {delivery.reason !== null && delivery.state !== 'skipped' && (
        <div>{text.window.deliveryReasons[delivery.reason]}</div>
      )}
      {(next !== '' || delivery.nextAttemptAt !== null) && (
        <Dim as="div">
          {next}{' '}
          {delivery.nextAttemptAt !== null && (
            <NextAttempt at={delivery.nextAttemptAt} isFirst={delivery.reason === 'delayed'} />
          )}
        </Dim>
      )}
      {destination !== null && token !== null && (
        <TokenFix destination={destination} token={token} same={same} />
      )}
      {same.error !== null && token === null && <ErrorNote error={same.error} />}
      {same.count > 0 && <Dim as="div">{messages.sameFailures(same.count)}</Dim>}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={messages.retryTo(delivery.destinationName)}
          leftSection={<RotateCw size={14} aria-hidden />}
          disabled={retryKind(delivery.state) === 'none'}
          onClick={() => {
            onRetry(delivery);
          }}
        >
          {messages.retry}
        </Button>
        {same.count > 0 && token === null && (
          <Button size="compact-sm" variant="default" loading={same.isSending} onClick={same.resendAll}>
            {messages.resendAll(same.count + 1)}
          </Button>
        )}
        {destination !== null && (
          <Anchor size="sm" href={routeHash('destinations', destination.id)}>
            {messages.fixAt(destination.name)}
          </Anchor>
        )}
      </Group>
    </>
  );
}

function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const messages = useText().window.detail;
  const [isLong, setLong] = useState(false);
  const [last, ...earlier] = attempts.toReversed();
  if (last === undefined) return null;
  return (
    <>
      <AttemptView attempt={last} />
      {isLong && earlier.map((attempt) => <AttemptView key={attempt.id} attempt={attempt} />)}
      {earlier.length > 0 && !isLong && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes['more'] ?? ''}
          onClick={() => {
            setLong(true);
          }}
        >
          {messages.earlierAttempts(earlier.length)}
        </Button>
      )}
    </>
  );
}

function AttemptView({ attempt }: { readonly attempt: Attempt }) {
  const messages = useText().window.detail;
  return (
    <div className={classes['attempt']}>
      <Dim as="div">
        <Timestamp at={attempt.startedAt} />
        {attempt.eventCount > 1 && <> · {messages.together(attempt.eventCount)}</>}
      </Dim>
      <ResponseView answer={attempt.answer} />
      <RequestView request={attempt.request} />
    </div>
  );
}
