/** The public URL and its ways with their sentences, as the contract shows them. */
import type { CodedTunnel, CodedWay } from '../../../../shared/contract/coded-views.ts';
import type { TunnelProblem } from '../../../../shared/contract/tunnel-problems.ts';
import type { TunnelView, TunnelWay } from '../../../../shared/contract/tunnel.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { messageFor } from '../../../../shared/text/message-for.ts';

export function withTunnelMessages(text: Text, { lastProbe, problem, ...view }: CodedTunnel): TunnelView {
  return {
    ...view,
    lastProbe: lastProbe === null ? null : withProbeMessage(text, lastProbe),
    problem: problem === null ? null : withProblemMessage(text, problem),
  };
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

function withProblemMessage(text: Text, { code, reason }: TunnelProblem): NonNullable<TunnelView['problem']> {
  return { code, ...messageFor(text.tunnel.problems, reason) };
}
