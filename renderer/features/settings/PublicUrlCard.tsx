/** What the public URL is doing, on one card: its state in words, its last check, who uses it, what takes over. */
import { useQuery } from '@tanstack/react-query';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { useDesk } from '../../client/desk-client.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { StatusCard, StatusFact } from '../../ui/StatusCard.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { useText } from '../../ui/text-context.ts';
import { useTunnelConnection } from '../../ui/use-connection.ts';
import { duration } from '../../ui/time.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Tone } from '../../ui/Tone.tsx';
import classes from './PublicUrlCard.module.css';

export function PublicUrlCard({ tunnel }: { readonly tunnel: TunnelView }) {
  const text = useText();
  const messages = text.settings.address;
  const connection = useTunnelConnection();
  if (connection === undefined) return null;
  return (
    <StatusCard
      tone={connection.tone}
      title={connection.text.title}
      value={tunnel.url !== null && <code className={classes['url']}>{tunnel.url}</code>}
      line={
        <>
          {connection.text.line}.{' '}
          {connection.problem === null && connection.tone !== 'good' ? `${connection.text.hint} ` : null}
          <LastProbe probe={tunnel.lastProbe} isLoss={connection.tone === 'bad'} />
        </>
      }
      action={tunnel.url !== null && <CopyButton text={tunnel.url} label={messages.copyUrl} isWide />}
      facts={<Facts tunnel={tunnel} />}
    />
  );
}

function Facts({ tunnel }: { readonly tunnel: TunnelView }) {
  const messages = useText().settings.address;
  return (
    <>
      <LastGap />
      <Users />
      <StatusFact name={messages.ifItFails(messages.providers[tunnel.provider])}>
        {tunnel.fallback === null ? (
          <Dim>{messages.nothingTakesOver}</Dim>
        ) : (
          messages.takesOver(messages.providers[tunnel.fallback])
        )}
      </StatusFact>
      {tunnel.browserProbe !== null && (
        <StatusFact name={messages.browserProbe}>
          <Tone tone={tunnel.browserProbe.isOk ? 'good' : 'wait'}>
            {tunnel.browserProbe.isOk ? messages.browserProbeOk : messages.browserProbeFailed}
          </Tone>
        </StatusFact>
      )}
      {tunnel.nextAttemptAt !== null && (
        <StatusFact name={messages.nextAttempt}>
          <Timestamp at={tunnel.nextAttemptAt} />
        </StatusFact>
      )}
    </>
  );
}

interface LastProbeProps {
  readonly probe: TunnelView['lastProbe'];
  /** Before an address once worked nothing is lost by one that failed. */
  readonly isLoss: boolean;
}

function LastProbe({ probe, isLoss }: LastProbeProps) {
  const messages = useText().settings.address;
  if (probe === null) return null;
  return (
    <span title={messages.probeHint}>
      {messages.probe} <Timestamp at={probe.at} />:{' '}
      <Tone tone={probe.isOk ? 'good' : isLoss ? 'bad' : 'wait'}>
        {probe.isOk ? messages.probeOk(Math.round(probe.durationMs)) : messages.probeFailed}
      </Tone>
      {probe.detail !== null && <Dim>. {probe.detail}</Dim>}
    </span>
  );
}

function LastGap() {
  const desk = useDesk();
  const text = useText();
  const messages = text.settings.address;
  const outages = useQuery(desk.outages.get.queryOptions());
  const [last] = outages.data?.gaps ?? [];
  return (
    <StatusFact name={messages.lastGap}>
      {last === undefined ? (
        <Dim>{outages.data === undefined ? text.window.shared.unknown : messages.noGap}</Dim>
      ) : (
        <>
          <Timestamp at={last.beganAt} />
          {last.endedAt !== null &&
            `, ${messages.since(duration(Date.parse(last.endedAt) - Date.parse(last.beganAt), text.window.statusBar))}`}
        </>
      )}
    </StatusFact>
  );
}

/** Networks in whose cabinet today's address stands, of all that ever had one. */
function Users() {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().settings.address;
  const addresses = useQuery(desk.addresses.get.queryOptions());
  const all = addresses.data?.networks ?? [];
  const using = all.filter(({ state }) => state === 'confirmed' || state === 'pasted');
  return (
    <StatusFact name={messages.networks}>
      {all.length === 0 ? (
        <Dim>{messages.noNetworks}</Dim>
      ) : (
        messages.networksOf(count(using.length), count(all.length))
      )}
    </StatusFact>
  );
}
