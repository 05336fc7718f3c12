/** The steps of a new destination: its URL, its events, a test, and the switch. */
import { Button, Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { destinationPresets, findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import { needsHost, PRESET_GROUPS } from '../../../shared/domain/forward/destination-preset.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { presetText } from '../../../shared/text/preset-text.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { AdvancedButton } from './AdvancedButton.tsx';
import { AdvancedFields, NameField } from './AdvancedFields.tsx';
import { withoutPasted } from './apply-pasted.ts';
import { checkDestination } from './check-destination.ts';
import { ConstantFields } from './ConstantFields.tsx';
import { DestinationNotes } from './DestinationNotes.tsx';
import { destinationEdit, type DestinationValues } from './destination-values.ts';
import { EventFields } from './EventFields.tsx';
import { FixTarget } from './FixTarget.tsx';
import { FormStep } from './FormStep.tsx';
import classes from './NewDestinationForm.module.css';
import { startWith, withHost, withPreset } from './new-destination.ts';
import { OwnUrlNote } from './OwnUrlNote.tsx';
import { type PasteState, PastedUrl } from './PastedUrl.tsx';
import { PrivateHost } from './PrivateHost.tsx';
import { RequestFields } from './RequestFields.tsx';
import { RequestPreview } from './RequestPreview.tsx';
import { SendTest } from './SendTest.tsx';
import { stepsDone } from './steps-done.ts';
import { useFixPlace } from './use-fix-place.ts';
import { ruleProps } from './use-rules.ts';

interface NewDestinationFormProps {
  readonly draft: Draft<DestinationValues>;
  readonly preset: string;
  readonly paste: PasteState;
  /** Of the person's own tracker, as typed. */
  readonly host: string;
  readonly onPreset: (preset: string) => void;
  readonly onPaste: (paste: PasteState) => void;
  readonly onHost: (host: string) => void;
  readonly onCreated: (destination: Destination) => void;
}

export function NewDestinationForm(props: NewDestinationFormProps) {
  const { draft, preset, paste, host, onPaste } = props;
  const { values } = draft;
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.destinations;
  const known = findDestinationPreset(preset);
  const [isTested, setTested] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const fold = useFixPlace({
    root,
    wanted: null,
    hasConstants: values.constants.length > 0,
    foldsConstants: known.constants.length === 0,
    errorsOf: () => checkDestination(values, true, text),
    approve: draft.approve,
  });
  const create = useMutation(
    desk.destinations.create.mutationOptions({
      onSuccess: (destination) => {
        queries.setQueryData(desk.destinations.list.queryKey(), (list) => ({
          items: [...(list?.items ?? []).filter((each) => each.id !== destination.id), destination],
        }));
        props.onCreated(destination);
      },
    }),
  );
  const save = (enabled: boolean): void => {
    const edit = destinationEdit(values);
    // Switched off it may lack its URL: it is being set up.
    const isFine = !enabled && Object.keys(checkDestination(values, false, text)).length === 0;
    if ((!isFine && !fold.approveAll()) || edit === null) return;
    create.mutate({ ...edit, name: values.name.trim(), preset, enabled });
  };
  useHotkeys(
    [
      [
        'mod+Enter',
        () => {
          save(true);
        },
      ],
    ],
    [],
  );
  const done = stepsDone(values, isTested, text);
  return (
    <div ref={root}>
      <div className={classes['steps']}>
        <FormStep step={1} isDone={done.url} title={messages.steps.paste} hint={messages.steps.pasteHint}>
          <FixTarget place="url">
            <Rows>
              <PresetFields {...props} />
              {asksForUrl(preset) && (
                <PastedUrl
                  draft={draft}
                  state={paste}
                  onChange={onPaste}
                  onGone={(gone) => {
                    draft.change((before) => withoutPasted(before, gone, startWith(preset, host)));
                  }}
                  error={fold.isOpen ? undefined : draft.errorOf('request')}
                />
              )}
              {/* Open, the fold has them with the rest of the request. */}
              {!fold.isOpen && <OwnUrlNote url={values.url} />}
              {!fold.isOpen && <PrivateHost url={values.url} {...ruleProps(draft)} />}
              {!fold.isOpen && <RequestPreview target={{ preset }} values={values} />}
              <DestinationNotes preset={known} />
            </Rows>
          </FixTarget>
          {known.constants.length > 0 && (
            <FixTarget place="constants">
              <h3 className={classes['subtitle']}>{messages.constants.title}</h3>
              <ConstantFields draft={draft} preset={known} />
            </FixTarget>
          )}
        </FormStep>
        <FormStep
          step={2}
          isDone={done.events}
          title={messages.steps.events}
          hint={messages.steps.eventsHint}
        >
          <FixTarget place="events">
            <EventFields draft={draft} preset={known} />
          </FixTarget>
        </FormStep>
        <FormStep step={3} isDone={done.test} title={messages.sendTest.title} hint={messages.sendTest.what}>
          <SendTest
            target={{ preset }}
            preset={preset}
            draft={draft}
            onApprove={fold.approveAll}
            onPlace={fold.show}
            onResult={({ isSuccess, errorText }) => {
              setTested(isSuccess && errorText === null);
            }}
          />
        </FormStep>
        {fold.isOpen && (
          <AdvancedFields draft={draft} preset={known} hasConstants={known.constants.length === 0}>
            <Section title={messages.request.title}>
              <RequestFields target={{ preset }} draft={draft} />
            </Section>
          </AdvancedFields>
        )}
      </div>
      <footer className={classes['foot']}>
        {create.error !== null && <ErrorNote error={create.error} title={text.forms.saveFailed} />}
        <div className={classes['actions']}>
          <AdvancedButton isOpen={fold.isOpen} onChange={fold.setOpen} />
          <span className={classes['space']} />
          <Button
            variant="subtle"
            disabled={create.isPending}
            onClick={() => {
              save(false);
            }}
          >
            {messages.create.keepOff}
          </Button>
          <Button
            loading={create.isPending}
            rightSection={<Kbd size="xs">{messages.create.key}</Kbd>}
            onClick={() => {
              save(true);
            }}
          >
            {messages.create.switchOn}
          </Button>
        </div>
      </footer>
    </div>
  );
}

/** Where the whole URL is known, only keys are asked. */
function asksForUrl(preset: string): boolean {
  const known = findDestinationPreset(preset);
  return known.request.url === '' || needsHost(known);
}

/** What it is, what it is called, and the host where only that is missing. */
function PresetFields({ draft, preset, host, onPreset, onHost }: NewDestinationFormProps) {
  const text = useText();
  const messages = text.destinations;
  const known = findDestinationPreset(preset);
  return (
    <>
      <div className={classes['pair']}>
        <SearchSelect
          label={messages.create.preset}
          description={presetText(text, known.what)}
          comboboxProps={{ keepMounted: false }}
          data={PRESET_GROUPS.map((group) => ({
            group: messages.create.groups[group],
            items: destinationPresets
              .filter((each) => each.group === group)
              .map((each) => ({ value: each.id, label: each.name })),
          }))}
          value={preset}
          onChange={(value) => {
            if (value === null || value === preset) return;
            draft.change((before) => withPreset(before, preset, value));
            onPreset(value);
          }}
        />
        <NameField draft={draft} />
      </div>
      {needsHost(known) && (
        <TextInput
          label={messages.create.host}
          description={messages.create.hostHint}
          placeholder="trk.example.com"
          maw={420}
          value={host}
          error={host !== '' && withHost(preset, host) === null ? messages.create.hostWrong : undefined}
          spellCheck={false}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onHost(value);
            const change = withHost(preset, value);
            if (change !== null) draft.change(change);
          }}
        />
      )}
    </>
  );
}
