/** The public URL and its ways with their sentences, as the contract shows them. */
import type { CodedTunnel, CodedWay } from '../../../../shared/contract/coded-views.ts';
import type { SenderHeader } from '../../../../shared/contract/receiver.ts';
import type { TunnelProblem } from '../../../../shared/contract/tunnel-problems.ts';
import type { TunnelView, TunnelWay } from '../../../../shared/contract/tunnel.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { messageFor } from '../../../../shared/text/message-for.ts';

export function withTunnelMessages(
  text: Text,
  { lastProbe, browserProbe, problem, senderHeaders, ...view }: CodedTunnel,
): TunnelView {
  return {
    ...view,
    lastProbe: lastProbe === null ? null : withProbeMessage(text, lastProbe),
    browserProbe: browserProbe === null ? null : withBrowserMessages(text, browserProbe),
    problem: problem === null ? null : withProblemMessage(text, problem),
    senders: senderHeaders === null ? null : withSenderMessages(text, senderHeaders),
  };
}

function withSenderMessages(text: Text, headers: readonly SenderHeader[]): TunnelView['senders'] {
  const problem = { code: 'senders_unknown', ...text.tunnel.sendersUnknown } as const;
  return { headers: [...headers], problem: headers.length === 0 ? problem : null };
}

export function withWayMessages(text: Text, way: CodedWay): TunnelWay {
  return { ...way, ...text.tunnel.ways[way.provider] };
}

function withProbeMessage(
  text: Text,
  { problem, ...probe }: NonNullable<CodedTunnel['lastProbe']>,
): TunnelView['lastProbe'] {
  const detail = problem === null ? null : withProblemMessage(text, problem).message;
  return { ...probe, detail };
}

function withBrowserMessages(
  text: Text,
  { problem, ...probe }: NonNullable<CodedTunnel['browserProbe']>,
): NonNullable<TunnelView['browserProbe']> {
  const { pass, stopped } = text.tunnel.browsers;
  if (problem === null) return { ...probe, message: pass, fix: null };
  return { ...probe, ...stopped(withProblemMessage(text, problem).message) };
}

function withProblemMessage(text: Text, { code, reason }: TunnelProblem): NonNullable<TunnelView['problem']> {
  return { code, ...messageFor(text.tunnel.problems, reason) };
}
