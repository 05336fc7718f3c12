/** What the public address is doing: its state in words, its last check, what is wrong and what to do. */
import { CircleDot, CircleOff, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { type Light, lightOf } from '../../ui/connection-status.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Moment } from '../../ui/Timestamp.tsx';
import { Note } from '../../ui/Note.tsx';
import { useNow } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { Facts } from './Facts.tsx';
import classes from './Settings.module.css';

const ICONS: Readonly<Record<Light['tone'], typeof CircleDot>> = {
  good: CircleDot,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: CircleOff,
};

export function AddressState({ tunnel }: { readonly tunnel: TunnelView }) {
  const text = useText();
  const words = text.settings.address;
  const nowMs = useNow(1_000);
  const light = lightOf(tunnel, text);
  const Icon = ICONS[light.tone];
  const { problem, nextAttemptAt } = tunnel;
  return (
    <>
      <Facts
        label={words.state}
        facts={[
          {
            name: words.state,
            value: (
              <>
                <span className={classes['light']} data-tone={light.tone}>
                  <Icon size={14} aria-hidden /> {light.word}
                </span>{' '}
                <span className={classes['dim']}>
                  {words.since(duration(nowMs - Date.parse(tunnel.since), text.window.strip))}
                </span>
                {problem === null && light.tone !== 'good' && (
                  <div className={classes['dim']}>{light.hint}</div>
                )}
              </>
            ),
          },
          { name: words.url, value: <PublicUrl url={tunnel.url} /> },
          { name: words.probe, value: <LastProbe probe={tunnel.lastProbe} /> },
          ...(nextAttemptAt === null
            ? []
            : [{ name: words.nextAttempt, value: <Moment at={nextAttemptAt} /> }]),
        ]}
      />
      {problem !== null && (
        <Note tone={light.tone === 'bad' ? 'bad' : 'wait'} title={problem.message}>
          {problem.fix}
        </Note>
      )}
    </>
  );
}

function PublicUrl({ url }: { readonly url: string | null }) {
  const words = useText().settings.address;
  if (url === null) return <span className={classes['dim']}>{words.noUrl}</span>;
  return (
    <span className={classes['copyable']}>
      <code>{url}</code>
      <CopyButton text={url} label={words.copyUrl} />
    </span>
  );
}

function LastProbe({ probe }: { readonly probe: TunnelView['lastProbe'] }) {
  const words = useText().settings.address;
  if (probe === null) return <span className={classes['dim']}>{words.noProbe}</span>;
  return (
    <span title={words.probeHint}>
      <Moment at={probe.at} />{' '}
      <span className={classes['light']} data-tone={probe.isOk ? 'good' : 'bad'}>
        {probe.isOk ? words.probeOk(Math.round(probe.durationMs)) : words.probeFailed}
      </span>
      {probe.detail !== null && <div className={classes['dim']}>{probe.detail}</div>}
    </span>
  );
}
