/** What the public URL is doing: its state in words, its last check, what is wrong and what to do. */
import { CircleDot, CircleOff, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import type { Connection } from '../../ui/connection-status.ts';
import { useConnection } from '../../ui/use-connection.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { Copyable } from './Copyable.tsx';

const ICONS: Readonly<Record<Connection['tone'], typeof CircleDot>> = {
  good: CircleDot,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: CircleOff,
};

export function PublicUrlState({ tunnel }: { readonly tunnel: TunnelView }) {
  const text = useText();
  const messages = text.settings.address;
  const connection = useConnection();
  if (connection === undefined) return null;
  const Icon = ICONS[connection.tone];
  const { problem, nextAttemptAt } = tunnel;
  return (
    <>
      <Facts
        label={messages.state}
        facts={[
          {
            name: messages.state,
            value: (
              <>
                <Tone tone={connection.tone}>
                  <Icon size={14} aria-hidden /> {connection.text.title}
                </Tone>{' '}
                <Dim>{connection.text.line}</Dim>
                {problem === null && connection.tone !== 'good' && <Dim as="div">{connection.text.hint}</Dim>}
              </>
            ),
          },
          { name: messages.url, value: <PublicUrl url={tunnel.url} /> },
          { name: messages.probe, value: <LastProbe probe={tunnel.lastProbe} /> },
          ...(tunnel.browserProbe === null
            ? []
            : [{ name: messages.browserProbe, value: <BrowserProbe probe={tunnel.browserProbe} /> }]),
          ...(nextAttemptAt === null
            ? []
            : [{ name: messages.nextAttempt, value: <Timestamp at={nextAttemptAt} /> }]),
        ]}
      />
      {problem !== null && (
        <Note tone={connection.tone === 'bad' ? 'bad' : 'wait'} title={problem.message}>
          {problem.fix}
        </Note>
      )}
      {tunnel.senders !== null && tunnel.senders.problem !== null && (
        <Note tone="wait" title={tunnel.senders.problem.message}>
          {tunnel.senders.problem.fix}
        </Note>
      )}
    </>
  );
}

function PublicUrl({ url }: { readonly url: string | null }) {
  const messages = useText().settings.address;
  if (url === null) return <Dim>{messages.noUrl}</Dim>;
  return <Copyable text={url} label={messages.copyUrl} />;
}

function BrowserProbe({ probe }: { readonly probe: NonNullable<TunnelView['browserProbe']> }) {
  const messages = useText().settings.address;
  return (
    <>
      <Timestamp at={probe.at} />{' '}
      <Tone tone={probe.isOk ? 'good' : 'wait'}>
        {probe.isOk ? messages.browserProbeOk : messages.browserProbeFailed}
      </Tone>
      <Dim as="div">
        {probe.message} {probe.fix}
      </Dim>
    </>
  );
}

function LastProbe({ probe }: { readonly probe: TunnelView['lastProbe'] }) {
  const messages = useText().settings.address;
  if (probe === null) return <Dim>{messages.noProbe}</Dim>;
  return (
    <span title={messages.probeHint}>
      <Timestamp at={probe.at} />{' '}
      <Tone tone={probe.isOk ? 'good' : 'bad'}>
        {probe.isOk ? messages.probeOk(Math.round(probe.durationMs)) : messages.probeFailed}
      </Tone>
      {probe.detail !== null && <Dim as="div">{probe.detail}</Dim>}
    </span>
  );
}
