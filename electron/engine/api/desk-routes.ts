/** Procedures about the whole desk. */
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import type { Ledger, Refused, SignInUrl, Summary } from '../../../shared/contract/desk.ts';
import type { LiveHub } from '../../platform/live-hub.ts';
import type { Outbox } from '../forward/outbox.ts';
import type { ApiBase } from './base.ts';
import { withChangeMessages } from './messages/with-change-messages.ts';
import { withInfoMessages } from './messages/with-info-messages.ts';
import { type SupportDeps, supportText } from './support-text.ts';

export interface DeskRouteDeps extends SupportDeps {
  readonly summary: () => Promise<Summary>;
  readonly ledger: () => Promise<Ledger>;
  readonly info: () => CodedInfo;
  readonly refused: () => Promise<Refused[]>;
  readonly createSignInUrl: () => SignInUrl;
  readonly hub: LiveHub;
  readonly outbox: Outbox;
}

export function deskRoutes(base: ApiBase, deps: DeskRouteDeps) {
  return {
    ledger: base.desk.ledger.handler(() => deps.ledger()),
    summary: base.desk.summary.handler(() => deps.summary()),
    refused: base.desk.refused.handler(async () => ({ items: await deps.refused() })),
    info: base.desk.info.handler(({ context }) => withInfoMessages(context.text, deps.info())),
    underWay: base.desk.underWay.handler(() => ({ deliveries: deps.outbox.underWay })),
    supportReport: base.desk.supportReport.handler(async () => ({ text: await supportText(deps) })),
    createSignInUrl: base.desk.createSignInUrl.handler(() => deps.createSignInUrl()),
    live: base.desk.live.handler(({ signal, context }) => {
      const first = { type: 'hello', version: deps.info().version } as const;
      return withChangeMessages(context.text, deps.hub.watch(first, signal));
    }),
  };
}
