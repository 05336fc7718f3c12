/** Everything about one destination: edit, try, save, delete. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { fixPlaceOf } from '../../../shared/text/diagnosis-message.ts';
import { useRoute } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { Section } from '../../ui/Section.tsx';
import { TitleRow } from '../../ui/TitleRow.tsx';
import { useText } from '../../ui/text-context.ts';
import { UnsavedGuard } from '../../ui/UnsavedGuard.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { AdvancedButton } from './AdvancedButton.tsx';
import { AdvancedFields, NameField } from './AdvancedFields.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import { checkDestination } from './check-destination.ts';
import classes from './DestinationEditor.module.css';
import { destinationEdit, destinationValues } from './destination-values.ts';
import { DestinationNotes } from './DestinationNotes.tsx';
import { DestinationState } from './DestinationItem.tsx';
import { EventFields } from './EventFields.tsx';
import { FigureLinks } from './FigureLinks.tsx';
import { FixTarget } from './FixTarget.tsx';
import { FormStep } from './FormStep.tsx';
import { LaterChangesQuestion } from './LaterChangesQuestion.tsx';
import { NOTHING_PASTED, PastedUrl } from './PastedUrl.tsx';
import { RemoveDestination } from './RemoveDestination.tsx';
import { RequestFields } from './RequestFields.tsx';
import { SendTest } from './SendTest.tsx';
import { stepsDone } from './steps-done.ts';
import { useFixPlace } from './use-fix-place.ts';
import { ruleProps } from './use-rules.ts';
import { WaitingState } from './WaitingState.tsx';
import { useKeepDestination } from './use-keep-destination.ts';

interface DestinationEditorProps {
  readonly destination: Destination;
  readonly all: readonly Destination[];
}

export function DestinationEditor({ destination, all }: DestinationEditorProps) {
  const { id, name, enabled, preset, request } = destination;
  const desk = useDesk();
  const { section } = useRoute();
  const known = findDestinationPreset(preset);
  // Without a URL it is the first thing to do.
  const [isPasting, setPasting] = useState(request.url === '');
  const [paste, setPaste] = useState(NOTHING_PASTED);
  const [isTested, setTested] = useState(false);
  const keep = useKeepDestination();
  const text = useText();
  const messages = text.destinations;
  const draft = useDraft(destinationValues(destination), (values) => checkDestination(values, enabled, text));
  const { values } = draft;
  // Where they are does not change while somebody edits them.
  const [hasConstants] = useState(values.constants.length > 0);
  const update = useMutation(desk.destinations.update.mutationOptions({ onSuccess: keep }));
  const root = useRef<HTMLElement>(null);
  const fold = useFixPlace({
    root,
    wanted: fixPlaceOf(section),
    hasConstants: values.constants.length > 0,
    foldsConstants: !hasConstants,
    errorsOf: () => checkDestination(values, enabled, text),
    approve: draft.approve,
  });
  const save = async (): Promise<boolean> => {
    const edit = destinationEdit(values);
    if (!fold.approveAll() || edit === null) return false;
    try {
      const saved = await update.mutateAsync({ id, ...edit });
      draft.adopt(destinationValues(saved), values);
      const isReadyButOff = !saved.enabled && saved.request.url !== '';
      notifications.show({ color: 'green', message: isReadyButOff ? messages.savedButOff : messages.saved });
      return true;
    } catch {
      // The bar shows what the engine said.
      return false;
    }
  };
  const discard = (): void => {
    update.reset();
    draft.discard();
  };
  const done = stepsDone(values, isTested, text);
  return (
    <article aria-label={name} ref={root} className={classes['editor']}>
      <TitleRow
        title={name}
        facts={<DestinationState destination={destination} />}
        actions={<RemoveDestination destination={destination} />}
      />
      <FigureLinks destination={destination} all={all} />
      <WaitingState destination={destination} />
      <LaterChangesQuestion {...ruleProps(draft)} preset={known} />
      <FormStep step={1} isDone={done.url} title={messages.steps.url} hint={messages.steps.urlHint}>
        <FixTarget place="url">
          {isPasting ? (
            <PastedUrl draft={draft} state={paste} onChange={setPaste} />
          ) : (
            <Button
              size="compact-xs"
              variant="subtle"
              mb="xs"
              onClick={() => {
                setPasting(true);
              }}
            >
              {messages.paste.again}
            </Button>
          )}
          <RequestFields target={{ id }} draft={draft} />
        </FixTarget>
        {hasConstants && (
          <FixTarget place="constants">
            <h3 className={classes['subtitle']}>{messages.constants.title}</h3>
            <ConstantFields draft={draft} preset={known} />
          </FixTarget>
        )}
      </FormStep>
      <FormStep step={2} isDone={done.events} title={messages.steps.events} hint={messages.steps.eventsHint}>
        <FixTarget place="events">
          <EventFields draft={draft} preset={known} />
        </FixTarget>
      </FormStep>
      <FormStep step={3} isDone={done.test} title={messages.sendTest.title} hint={messages.sendTest.what}>
        <SendTest
          target={{ id }}
          preset={preset}
          draft={draft}
          onApprove={fold.approveAll}
          onPlace={fold.show}
          onResult={({ isSuccess, errorText }) => {
            setTested(isSuccess && errorText === null);
          }}
        />
      </FormStep>
      <AdvancedButton isOpen={fold.isOpen} onChange={fold.setOpen} />
      {fold.isOpen && (
        <AdvancedFields draft={draft} preset={known} hasConstants={!hasConstants}>
          <Section title={messages.name}>
            <NameField draft={draft} />
          </Section>
          <DestinationNotes preset={known} />
        </AdvancedFields>
      )}
      <SaveBar
        isDirty={draft.isDirty}
        isStale={draft.isStale}
        isSaving={update.isPending}
        hasErrors={draft.hasErrors}
        error={update.error}
        onSave={() => void save()}
        onDiscard={discard}
      />
      <UnsavedGuard isDirty={draft.isDirty} onSave={save} onDiscard={discard} />
    </article>
  );
}
