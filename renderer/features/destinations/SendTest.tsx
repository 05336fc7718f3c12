/** One click sends what is being edited, and shows the exact request and answer. */
import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TriedFields } from '../../../shared/contract/destinations.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { checkDestination } from './check-destination.ts';
import { type DestinationValues, triedFields } from './destination-values.ts';
import classes from './SendTest.module.css';
import { postbackLabel } from './postback-label.ts';
import { TestResult } from './TestResult.tsx';

const RECENT = 20;

interface SendTestProps {
  readonly id: DestinationId;
  readonly preset: string;
  readonly draft: Draft<DestinationValues>;
  /** Shows what is wrong with the form, and says whether nothing is. */
  readonly onApprove: () => boolean;
}

export function SendTest({ id, preset, draft, onApprove }: SendTestProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.destinations.sendTest;
  const recent = useQuery(desk.postbacks.list.queryOptions({ input: { limit: RECENT } }));
  const [postbackId, setPostbackId] = useState<string | null>(null);
  const [event, setEvent] = useState<PostbackEvent | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const test = useMutation(desk.destinations.test.mutationOptions());
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (test.data !== undefined) foot.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [test.data]);

  const postbacks = recent.data?.items ?? [];
  const chosen = postbacks.find((postback) => postback.id === postbackId);
  const input = triedFields(draft.values);
  const isOld =
    test.variables !== undefined && JSON.stringify(tried(test.variables)) !== JSON.stringify(input);
  const send = (): void => {
    const isApproved = onApprove();
    // To be saved the address may be missing, to be tried it may not.
    const { 'request.url': url } = checkDestination(draft.values, true, text);
    setRefusal(isApproved ? (url ?? null) : messages.fixFirst);
    if (!isApproved || url !== undefined || input === null) return;
    test.mutate({ id, ...input, postbackId: chosen?.id, event: event ?? undefined });
  };
  return (
    <Section title={messages.title} words={messages.what}>
      <div className={classes['trial']}>
        <Select
          label={messages.source}
          flex="1 1 300px"
          maw={440}
          data={[
            { value: '', label: messages.sample },
            ...postbacks.map((postback) => ({ value: postback.id, label: postbackLabel(postback, text) })),
          ]}
          value={chosen?.id ?? ''}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          onDropdownOpen={() => void recent.refetch()}
          onChange={(value) => {
            setPostbackId(value === '' ? null : value);
          }}
        />
        <Select
          label={messages.event}
          w={190}
          data={[
            { value: '', label: chosen === undefined ? messages.firstSent : messages.asCame },
            ...EVENTS.map((each) => ({ value: each, label: text.window.eventNames[each] })),
          ]}
          value={event ?? ''}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          onChange={(value) => {
            setEvent(EVENTS.find((each) => each === value) ?? null);
          }}
        />
        <Button leftSection={<Zap size={14} aria-hidden />} loading={test.isPending} onClick={send}>
          {messages.button}
        </Button>
      </div>
      <div ref={foot} className={classes['outcome']} aria-live="polite">
        {refusal !== null && (
          <Note tone="bad" title={messages.failed} role="alert">
            {refusal}
          </Note>
        )}
        {refusal === null && test.error !== null && <ErrorNote error={test.error} title={messages.failed} />}
        {refusal === null && test.data !== undefined && (
          <>
            {isOld && <Note tone="quiet">{messages.old}</Note>}
            <TestResult result={test.data} preset={preset} />
          </>
        )}
      </div>
    </Section>
  );
}

/** What of a test's wish was edited. */
function tried({ request, events, rules, constants }: { [Key in keyof TriedFields]?: unknown }): unknown {
  return { request, events, rules, constants };
}
