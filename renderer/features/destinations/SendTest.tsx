/** One click sends what is being edited, and shows the exact request and response. */
import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { FixPlace } from '../../../shared/domain/forward/diagnosis.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { checkDestination } from './check-destination.ts';
import { type DestinationValues, triedFields } from './destination-values.ts';
import classes from './SendTest.module.css';
import { postbackLabel } from './postback-label.ts';
import { TestResult } from './TestResult.tsx';
import { sendTrial, type TrialInput, type TrialTarget } from './trial.ts';
import { ruleProps } from './use-rules.ts';

const RECENT = 20;

interface SendTestProps {
  readonly target: TrialTarget;
  readonly preset: string;
  readonly draft: Draft<DestinationValues>;
  /** Shows what is wrong with the form, and says whether nothing is. */
  readonly onApprove: () => boolean;
  readonly onPlace: (place: FixPlace) => void;
  readonly onResult?: (result: SendTestResult) => void;
}

export function SendTest({ target, preset, draft, onApprove, onPlace, onResult }: SendTestProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.destinations.sendTest;
  const recent = useQuery(desk.postbacks.list.queryOptions({ input: { limit: RECENT } }));
  const [postbackId, setPostbackId] = useState<string | null>(null);
  const [event, setEvent] = useState<PostbackEvent | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const test = useMutation({
    mutationFn: async (tried: TrialInput) => sendTrial(desk, target, tried),
    onSuccess: (result) => {
      onResult?.(result);
    },
  });
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (test.data !== undefined) foot.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [test.data]);

  const postbacks = recent.data?.items ?? [];
  const chosen = postbacks.find((postback) => postback.id === postbackId);
  const input = triedFields(draft.values);
  const isOld = test.variables !== undefined && editedText(test.variables) !== editedText(input);
  const { rules, change } = ruleProps(draft);
  const send = (): void => {
    const isApproved = onApprove();
    // To be saved the URL may be missing, to be tried it may not.
    const { 'request.url': url } = checkDestination(draft.values, true, text);
    setRefusal(isApproved ? (url ?? null) : messages.fixFirst);
    if (!isApproved || url !== undefined || input === null) return;
    test.mutate({ ...input, postbackId: chosen?.id, event: event ?? undefined });
  };
  return (
    <>
      <div className={classes['trial']}>
        <Select
          label={messages.source}
          flex="1 1 260px"
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
          w={180}
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
        <Button
          variant="default"
          leftSection={<Send size={14} aria-hidden />}
          loading={test.isPending}
          onClick={send}
        >
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
            <TestResult
              result={test.data}
              name={draft.values.name.trim()}
              preset={preset}
              isSafeToRepeat={draft.values.isSafeToRepeat}
              errorTextRule={rules.errorText}
              isSample={test.variables.postbackId === undefined}
              onErrorText={(errorText) => {
                change({ errorText });
              }}
              onPlace={onPlace}
            />
          </>
        )}
      </div>
    </>
  );
}

/** What of a test was edited. The rule for a text that says error changes nothing about what was sent. */
function editedText(input: TrialInput | null): string {
  if (input === null) return '';
  const { request, events, rules, constants, proxyLogin } = input;
  return JSON.stringify({ request, events, rules: { ...rules, errorText: null }, constants, proxyLogin });
}
