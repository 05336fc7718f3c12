/** The chain with a sample id: what each station holds, and where it breaks. */
import { Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { sentPostback, simulateChain } from '../../../shared/domain/link/simulate.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useKeyMasks } from '../../ui/use-key-masks.ts';
import { Dim } from '../../ui/Dim.tsx';
import { More } from '../../ui/More.tsx';
import { ChainLine } from './ChainLine.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { StationRow } from './station-row.ts';
import { Stations } from './Stations.tsx';
import { dryRows, stationRows } from './station-rows.ts';
import type { PairView } from './use-pair.ts';

const SAMPLE_ID = 'aB3x7k2m';
const FIRST_EVENT: PostbackEvent = 'first_deposit';

export function Simulation({ view }: { readonly view: PairView }) {
  const text = useText();
  const messages = text.links.simulate;
  const [clickId, setClickId] = useState(SAMPLE_ID);
  const [wanted, setWanted] = useState<PostbackEvent>(FIRST_EVENT);
  const { network, pair, isComplete } = view;
  const own = pair.postbacks.flatMap((each) => (each.event === null ? [] : [each.event]));
  const events = own.length > 0 ? EVENTS.filter((each) => own.includes(each)) : EVENTS;
  const event = events.includes(wanted) ? wanted : (events[0] ?? wanted);
  return (
    <Section title={messages.title} description={messages.what}>
      <Toolbar>
        <TextInput
          label={messages.id}
          autoComplete="off"
          spellCheck={false}
          value={clickId}
          onChange={(change) => {
            setClickId(change.currentTarget.value);
          }}
        />
        <Select
          label={messages.event}
          allowDeselect={false}
          value={event}
          data={events.map((each) => ({ value: each, label: text.window.eventNames[each] }))}
          onChange={(value) => {
            setWanted(EVENTS.find((each) => each === value) ?? FIRST_EVENT);
          }}
        />
      </Toolbar>
      {isComplete && network !== null && clickId !== '' ? (
        <Chain view={view} clickId={clickId} event={event} />
      ) : (
        <Dim as="p">{messages.needs}</Dim>
      )}
    </Section>
  );
}

interface ChainProps {
  readonly view: PairView;
  readonly clickId: string;
  readonly event: PostbackEvent;
}

function Chain({ view, clickId, event }: ChainProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.links.simulate;
  const { known: mask } = useKeyMasks();
  const { network, pair, input } = view;
  const postback = pair.postbacks.find((each) => each.event === event) ?? pair.postbacks[0];
  const stations =
    network === null
      ? []
      : simulateChain({
          pair: input,
          postbackUrl: postback?.url ?? '',
          preset: findPreset(network.preset),
          mapping: network.mapping,
          sample: { clickId, event, status: 'approved' },
        });
  const dry = useQuery(
    desk.links.dryRun.queryOptions({
      input: { url: sentPostback(stations), networkId: network?.id ?? null },
      placeholderData: keepPreviousData,
      // Mapping and destinations may have changed since.
      staleTime: 0,
      gcTime: 60_000,
    }),
  );
  const rows: readonly StationRow[] = [
    ...stationRows(stations, pair.namingText, text),
    ...(dry.data === undefined ? [] : dryRows(dry.data, clickId, text)),
  ].map((row) => ({ ...row, code: row.code === null ? null : mask(row.code) }));
  return (
    <>
      <ChainLine rows={rows} clickId={clickId} />
      <More title={messages.steps}>
        <Stations rows={rows} />
      </More>
      {dry.error !== null && <ErrorNote error={dry.error} />}
    </>
  );
}
