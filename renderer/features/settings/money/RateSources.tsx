/** Whose rates there are, downloads of them where they are allowed, and files that are dropped in. */
import { Button, FileInput, NativeSelect, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RateChange, RatesView } from '../../../../shared/contract/rates.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { useFormats } from '../../../ui/use-formats.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useRateFiles } from './use-rate-files.ts';

interface RateSourcesProps {
  readonly view: RatesView;
  readonly onLook: (change: RateChange) => void;
}

const HISTORY_MS = 90 * 86_400_000;

export function RateSources({ view, onLook }: RateSourcesProps) {
  const { calendarDate, count, longTime } = useFormats();
  const messages = useText().rates;
  const problems = view.sources.flatMap(({ fetched }) => fetched?.problem ?? []);
  return (
    <Rows>
      <Facts
        label={messages.sourcesTitle}
        facts={view.sources.map(({ source, known, fetched }) => ({
          name: messages.sources[source],
          value: [
            known === null
              ? messages.noDays
              : messages.knownDays(
                  count(known.days),
                  calendarDate(known.firstDay),
                  calendarDate(known.lastDay),
                ),
            ...(fetched === null
              ? []
              : [
                  fetched.problem === null
                    ? messages.fetchedAt(longTime(fetched.at))
                    : messages.fetchFailed(longTime(fetched.at)),
                ]),
          ].join(', '),
        }))}
      />
      {problems.map((problem) => (
        <Dim as="p" key={problem}>
          {problem}
        </Dim>
      ))}
      <Preferred view={view} onLook={onLook} />
      <Downloads view={view} />
      <FileDrop />
      <ButtonRow>
        <Button
          variant="default"
          title={messages.newestHint}
          disabled={view.currency === null}
          onClick={() => {
            onLook({ kind: 'newest' });
          }}
        >
          {messages.newest}
        </Button>
      </ButtonRow>
    </Rows>
  );
}

/** The others stay in their order behind it. */
function Preferred({ view, onLook }: RateSourcesProps) {
  const messages = useText().rates;
  const [first, ...others] = view.sources.map(({ source }) => source);
  if (first === undefined) return null;
  return (
    <Rows width="form">
      <NativeSelect
        label={messages.preferred}
        description={messages.preferredHint}
        value={first}
        data={[first, ...others].map((source) => ({ value: source, label: messages.sources[source] }))}
        onChange={({ currentTarget: { value } }) => {
          const chosen = others.find((source) => source === value);
          if (chosen === undefined) return;
          onLook({ kind: 'sources', sources: [chosen, first, ...others.filter((each) => each !== chosen)] });
        }}
      />
    </Rows>
  );
}

function Downloads({ view }: { readonly view: RatesView }) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().rates;
  const onSuccess = (after: RatesView): void => {
    queries.setQueryData(desk.rates.get.queryKey(), after);
  };
  const setFetching = useMutation(desk.rates.setFetching.mutationOptions({ onSuccess }));
  const fetch = useMutation(desk.rates.fetch.mutationOptions({ onSuccess }));
  const error = setFetching.error ?? fetch.error;
  return (
    <>
      <Switch
        label={messages.fetchDaily}
        description={messages.fetchDailyHint}
        checked={view.isFetchOn}
        onChange={(event) => {
          setFetching.mutate({ isOn: event.currentTarget.checked });
        }}
      />
      <ButtonRow>
        <Button
          variant="default"
          title={messages.fetchHistoryHint}
          loading={fetch.isPending}
          disabled={view.filesToFetch > 0}
          onClick={() => {
            const since = new Date(Date.now() - HISTORY_MS).toISOString().slice(0, 10);
            for (const { source } of view.sources) fetch.mutate({ source, since });
          }}
        >
          {messages.fetchHistory}
        </Button>
      </ButtonRow>
      {error !== null && <ErrorNote error={error} />}
      {view.filesToFetch > 0 && (
        <Text size="sm" role="status">
          {messages.filesLeft(count(view.filesToFetch))}
        </Text>
      )}
    </>
  );
}

function FileDrop() {
  const { calendarDate, count } = useFormats();
  const messages = useText().rates;
  const upload = useRateFiles(({ source, days, firstDay, lastDay }) => {
    notifications.show({
      color: 'green',
      message: messages.fileRead(
        messages.sources[source],
        count(days),
        calendarDate(firstDay),
        calendarDate(lastDay),
      ),
    });
  });
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0 && !upload.isPending) upload.mutate(files);
      }}
    >
      <FileInput
        multiple
        label={messages.addFile}
        description={messages.addFileHint}
        placeholder={messages.chooseFile}
        accept=".xml,.csv,.json,.asp"
        value={[]}
        disabled={upload.isPending}
        onChange={(files) => {
          if (files.length > 0) upload.mutate(files);
        }}
      />
      {upload.error !== null && (
        <ErrorNote
          error={upload.error}
          title={`${messages.fileNotRead}: ${visibleText(upload.error.fileName)}`}
        />
      )}
    </div>
  );
}
