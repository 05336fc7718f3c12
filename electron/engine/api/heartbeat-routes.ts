/** Procedures of the alarm for when the desk itself is off. Thin: each one calls and shows. */
import type { CodedHeartbeat, HeartbeatProblem, HeartbeatView } from '../../../shared/contract/heartbeat.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import type { Heartbeat } from '../heartbeat/heartbeat.ts';
import type { ApiBase } from './base.ts';

export interface HeartbeatRouteDeps {
  readonly heartbeat: Heartbeat;
}

export function heartbeatRoutes(base: ApiBase, { heartbeat }: HeartbeatRouteDeps) {
  return {
    get: base.heartbeat.get.handler(({ context }) => viewOf(context.text, heartbeat.view())),
    update: base.heartbeat.update.handler(({ input, context }) =>
      viewOf(context.text, heartbeat.update(input)),
    ),
    test: base.heartbeat.test.handler(async ({ context }) => {
      const problem = await heartbeat.test();
      return { isHeard: problem === null, problem: wordsOf(context.text, problem) };
    }),
  };
}

function viewOf(text: Text, { problem, ...view }: CodedHeartbeat): HeartbeatView {
  return { ...view, problem: wordsOf(text, problem) };
}

function wordsOf(text: Text, problem: HeartbeatProblem | null): HeartbeatView['problem'] {
  return problem === null ? null : { code: problem.code, ...messageFor(text.heartbeat.problems, problem) };
}
