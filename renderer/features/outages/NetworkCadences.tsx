/** How each network usually sends, whether it is silent for too long, and what it does when we do not answer. */
import { Anchor } from '@mantine/core';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { NetworkRhythm, OutagesView } from '../../../shared/contract/outages.ts';
import { routeHash } from '../../navigation/route.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { clockTime, dayName, duration } from '../../ui/time.ts';
import classes from './Outages.module.css';

interface NetworkRhythmsProps {
  readonly view: OutagesView;
  readonly nowMs: number;
}

export function NetworkRhythms({ view, nowMs }: NetworkRhythmsProps) {
  const words = useText().outages.networks;
  return (
    <Section title={words.title} words={words.what}>
      {view.networks.length === 0 && <p className={classes['dim']}>{words.none}</p>}
      <ul className={classes['plain']}>
        {view.networks.map((network) => (
          <Row key={network.networkId} network={network} nowMs={nowMs} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ network, nowMs }: { readonly network: NetworkRhythm; readonly nowMs: number }) {
  const text = useText();
  const words = text.outages.networks;
  const { rhythm, silence, lastHeardAt } = network;
  const since = (at: string): string => duration(nowMs - Date.parse(at), text.window.strip);
  return (
    <li className={classes['network']} aria-label={network.name}>
      <div className={classes['networkHead']}>
        <span>
          <a className={classes['name']} href={routeHash('networks', network.networkId)}>
            {network.name}
          </a>{' '}
          <span className={classes['dim']}>
            {lastHeardAt === null ? words.neverHeard : words.lastHeard(since(lastHeardAt))}
          </span>
        </span>
        {rhythm.kind === 'known' && <Hours name={network.name} hours={rhythm.hours} />}
      </div>
      {silence.kind === 'too_long' && (
        <Note tone="wait" title={words.tooLong(since(silence.since))}>
          {words.tooLongFix}
        </Note>
      )}
      <div className={classes['dim']}>
        {rhythm.kind === 'too_little'
          ? rhythm.activeSlots === 0
            ? words.neverYet
            : words.tooLittle(rhythm.days, rhythm.activeSlots)
          : words.usual(duration(rhythm.longestSilenceMs, text.window.strip))}{' '}
        {silence.kind === 'normal' && silence.alarmAt !== null && words.alarmAt(dayAndTime(silence.alarmAt))}
      </div>
      <OnFailureWords preset={network.preset} />
    </li>
  );
}

function Hours({ name, hours }: { readonly name: string; readonly hours: readonly number[] }) {
  const words = useText().outages.networks;
  const most = Math.max(...hours, 0.01);
  return (
    <span className={classes['sparks']} role="img" aria-label={words.hours(name)}>
      {hours.map((chance, hour) => (
        <span
          // Each hour has its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={hour}
          className={classes['spark']}
          title={words.hour(`${String(hour).padStart(2, '0')}:00`, Math.round(chance * 100))}
          style={{ height: `${(chance / most) * 100}%` }}
        />
      ))}
    </span>
  );
}

function OnFailureWords({ preset }: { readonly preset: string }) {
  const text = useText();
  const words = text.outages.networks;
  const onFailure = findPreset(preset)?.onFailure;
  if (onFailure === undefined) {
    return (
      <div className={classes['dim']}>
        {words.onFailure}: {words.onFailureUnknown}
      </div>
    );
  }
  const { source } = onFailure;
  return (
    <div>
      {words.onFailure}: {onFailure.words.en}{' '}
      {source.url !== null && (
        <Anchor
          href={source.url}
          target="_blank"
          rel="noreferrer"
          inherit
          title={words.read(text.catalog.grades[source.grade], source.checked)}
        >
          {words.source}
        </Anchor>
      )}
    </div>
  );
}

function dayAndTime(at: string): string {
  const ms = Date.parse(at);
  return `${dayName(ms)}, ${clockTime(ms)}`;
}
