/** Procedures of mailboxes. Thin: each one calls and shows. */
import type { CodedMailbox } from '../../../shared/contract/coded-views.ts';
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import type { Broker } from '../mailboxes/broker/broker.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import type { ApiBase } from './base.ts';

export function mailboxRoutes(base: ApiBase, mailboxes: Mailboxes, broker: Pick<Broker, 'summary'>) {
  return {
    list: base.mailboxes.list.handler(({ context }) => ({
      items: mailboxes.list().map((each) => mailboxView(context.text, each)),
      joined: broker.summary(),
    })),
    create: base.mailboxes.create.handler(async ({ input, context }) =>
      mailboxView(context.text, await mailboxes.pair(input.url, input.code)),
    ),
    remove: base.mailboxes.remove.handler(async ({ input }) => {
      await mailboxes.unpair(input.id, input.wipe, input.discard);
      return { ok: true } as const;
    }),
  };
}

function mailboxView(text: Text, { state, ...mailbox }: CodedMailbox): MailboxView {
  if (state.kind !== 'failing') return { ...mailbox, state };
  const { problem, since } = state;
  const { message, fix } = messageFor(text.mailboxProblems, problem);
  return { ...mailbox, state: { kind: 'failing', code: problem.code, message, fix, since } };
}
