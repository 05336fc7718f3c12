/** What the sending thread does with each call; the engine's own thread does it where there is none. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { createRequestSender, type SendOptions, type Sent } from './request-sender.ts';

export interface SendCall {
  readonly wire: WireRequest;
  readonly options: SendOptions;
}

export function createSendRunner(): LocalRunner<SendCall, Sent> {
  const sender = createRequestSender();
  return {
    run: ({ wire, options }) => sender.send(wire, options),
    close: () => sender.close(),
  };
}
