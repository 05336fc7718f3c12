/** The digest: when it is told, of which day, and how it would look now. */
import { Button, NativeSelect, Skeleton, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DigestView } from '../../../shared/contract/digest.ts';
import {
  DIGEST_DAYS,
  type DigestSettings,
  digestSettingsSchema,
} from '../../../shared/domain/notify/digest-settings.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { schemaErrors } from '../../ui/schema-errors.ts';
import { InputPairs } from '../../ui/InputPairs.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { Section } from '../../ui/Section.tsx';
import { StaleNote } from '../../ui/StaleNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { DigestPreview } from './DigestPreview.tsx';

/** When the next one is told moves on by itself. */
const REFRESH_MS = 30_000;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

export function DigestSection() {
  const desk = useDesk();
  const text = useText();
  const view = useQuery(desk.digest.get.queryOptions({ refetchInterval: REFRESH_MS }));
  return (
    <Section title={text.digest.title} description={text.digest.what}>
      {view.isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {view.error !== null && <ErrorNote error={view.error} />}
      {view.data !== undefined && <DigestForm view={view.data} />}
    </Section>
  );
}

function DigestForm({ view }: { readonly view: DigestView }) {
  const { longTime } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.digest;
  const draft = useDraft<DigestSettings>(view.settings, (values) =>
    schemaErrors(digestSettingsSchema, values, text, {
      sentences: { timeZone: () => messages.timeZoneInvalid },
    }),
  );
  const update = useMutation(
    desk.digest.update.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.digest.get.queryKey(), after);
        notifications.show({ color: 'green', message: messages.saved });
      },
    }),
  );
  const preview = useMutation(desk.digest.preview.mutationOptions());
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.approve()) return;
        const sent = draft.values;
        update.mutate(sent, {
          onSuccess: (after) => {
            draft.adopt(after.settings, sent);
          },
        });
      }}
    >
      <DigestFields values={draft.values} change={draft.change} zoneError={draft.errorOf('timeZone')} />
      <Dim as="div">{view.nextAt === null ? messages.off : messages.next(longTime(view.nextAt))}</Dim>
      <StaleNote draft={draft} />
      {update.error !== null && <ErrorNote error={update.error} title={messages.notSaved} />}
      {preview.error !== null && <ErrorNote error={preview.error} title={messages.notMade} />}
      <ButtonRow>
        <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
          {messages.save}
        </Button>
        <Button
          variant="default"
          loading={preview.isPending}
          onClick={() => {
            if (draft.approve()) preview.mutate(draft.values);
          }}
        >
          {messages.preview}
        </Button>
      </ButtonRow>
      {preview.data !== undefined && <DigestPreview preview={preview.data} />}
    </FormRows>
  );
}

interface DigestFieldsProps {
  readonly values: DigestSettings;
  readonly change: (part: Partial<DigestSettings>) => void;
  readonly zoneError: string | undefined;
}

function DigestFields({ values, change, zoneError }: DigestFieldsProps) {
  const messages = useText().digest;
  return (
    <>
      <Switch
        label={messages.isOn}
        checked={values.isOn}
        onChange={(event) => {
          change({ isOn: event.currentTarget.checked });
        }}
      />
      <InputPairs>
        <NativeSelect
          label={messages.hour}
          data={HOURS}
          value={String(values.hour)}
          onChange={(event) => {
            change({ hour: Number(event.currentTarget.value) });
          }}
        />
        <SearchSelect
          label={messages.timeZone}
          data={[...new Set(['UTC', values.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
          value={values.timeZone}
          error={zoneError}
          onChange={(timeZone) => {
            if (timeZone !== null) change({ timeZone });
          }}
        />
        <NativeSelect
          label={messages.about}
          data={DIGEST_DAYS.map((value) => ({ value, label: messages.abouts[value] }))}
          value={values.about}
          onChange={(event) => {
            const about = DIGEST_DAYS.find((each) => each === event.currentTarget.value);
            if (about !== undefined) change({ about });
          }}
        />
      </InputPairs>
      <Switch
        label={messages.hidesAmounts}
        description={messages.hidesAmountsHint}
        checked={values.hidesAmounts}
        onChange={(event) => {
          change({ hidesAmounts: event.currentTarget.checked });
        }}
      />
    </>
  );
}
