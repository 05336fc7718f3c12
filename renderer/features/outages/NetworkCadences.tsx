/** How each network usually sends, whether it is silent for too long, and what it does when we do not answer. */
import { Anchor } from '@mantine/core';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { NetworkCadence, OutagesView } from '../../../shared/contract/outages.ts';
import type { Text } from '../../../shared/text/en.ts';
import { presetText } from '../../../shared/text/preset-text.ts';
import { formatsOf } from '../../ui/formats.ts';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { Dim } from '../../ui/Dim.tsx';
import { NetworkRow } from './NetworkRow.tsx';
import classes from './NetworkCadences.module.css';

interface NetworkCadencesProps {
  readonly view: OutagesView;
  readonly nowMs: number;
}

export function NetworkCadences({ view, nowMs }: NetworkCadencesProps) {
  const messages = useText().outages.networks;
  return (
    <Section title={messages.title} description={messages.what}>
      {view.networks.length === 0 && <Dim as="p">{messages.none}</Dim>}
      <PlainList>
        {view.networks.map((network) => (
          <Row key={network.networkId} network={network} nowMs={nowMs} />
        ))}
      </PlainList>
    </Section>
  );
}

function Row({ network, nowMs }: { readonly network: NetworkCadence; readonly nowMs: number }) {
  const text = useText();
  const messages = text.outages.networks;
  const { rhythm: cadence, silence, lastHeardAt } = network;
  const since = (at: string): string => duration(nowMs - Date.parse(at), text.window.statusBar);
  return (
    <NetworkRow
      networkId={network.networkId}
      name={network.name}
      facts={
        <Dim>{lastHeardAt === null ? messages.neverReceived : messages.lastReceived(since(lastHeardAt))}</Dim>
      }
      end={cadence.kind === 'known' && <Hours name={network.name} hours={cadence.hours} />}
    >
      {silence.kind === 'too_long' && (
        <Note tone="wait" title={messages.tooLong(since(silence.since))}>
          {messages.tooLongFix}
        </Note>
      )}
      <Dim as="div">
        {cadence.kind === 'too_little'
          ? cadence.activeSlots === 0
            ? messages.neverYet
            : messages.tooLittle(cadence.days, cadence.activeSlots)
          : messages.usual(duration(cadence.longestSilenceMs, text.window.statusBar))}{' '}
        {silence.kind === 'normal' &&
          silence.alarmAt !== null &&
          messages.alarmAt(dayAndTime(silence.alarmAt, text))}
      </Dim>
      <OnFailureMessages preset={network.preset} />
    </NetworkRow>
  );
}

function Hours({ name, hours }: { readonly name: string; readonly hours: readonly number[] }) {
  const messages = useText().outages.networks;
  const most = Math.max(...hours, 0.01);
  return (
    <span className={classes['sparks']} role="img" aria-label={messages.hours(name)}>
      {hours.map((chance, hour) => (
        <span
          // Each hour has its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={hour}
          className={classes['spark']}
          title={messages.hour(`${String(hour).padStart(2, '0')}:00`, chance)}
          style={{ height: `${(chance / most) * 100}%` }}
        />
      ))}
    </span>
  );
}

function OnFailureMessages({ preset }: { readonly preset: string }) {
  const text = useText();
  const messages = text.outages.networks;
  const onFailure = findPreset(preset)?.onFailure;
  if (onFailure === undefined) {
    return <Dim as="div">{messages.onFailureUnknown}</Dim>;
  }
  const { source } = onFailure;
  return (
    <div>
      {messages.onFailure(presetText(text, onFailure.words))}{' '}
      {source.url !== null && (
        <Anchor
          href={source.url}
          target="_blank"
          rel="noreferrer"
          inherit
          title={messages.read(text.catalog.grades[source.grade], source.checked)}
        >
          {messages.source}
        </Anchor>
      )}
    </div>
  );
}

function dayAndTime(at: string, { locale }: Text): string {
  const { clockTime, dayName } = formatsOf(locale);
  const ms = Date.parse(at);
  return `${dayName(ms)}, ${clockTime(ms)}`;
}
