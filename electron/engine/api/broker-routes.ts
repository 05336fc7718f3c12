/** Procedures of the broker. Thin: each one calls and shows. */
import type { BrokerView } from '../../../shared/contract/broker.ts';
import type { CodedBroker } from '../../../shared/contract/coded-views.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import type { Broker } from '../mailboxes/broker/broker.ts';
import type { ApiBase } from './base.ts';

export function brokerRoutes(base: ApiBase, broker: Broker) {
  return {
    get: base.broker.get.handler(({ context }) => brokerView(context.text, broker.view())),
    save: base.broker.save.handler(async ({ input, context }) =>
      brokerView(context.text, await broker.save(input)),
    ),
    remove: base.broker.remove.handler(async () => {
      await broker.remove();
      return { ok: true } as const;
    }),
    look: base.broker.look.handler(async () => broker.look()),
    setUp: base.broker.setUp.handler(async ({ input }) => broker.setUp(input.change)),
    joinKey: base.broker.joinKey.handler(() => ({ joinKey: broker.joinKey() })),
    renewJoinKey: base.broker.renewJoinKey.handler(async () => ({ joinKey: await broker.renewJoinKey() })),
    diskGone: base.broker.diskGone.handler(({ input }) => {
      broker.diskIsGone(input.id);
      return { ok: true } as const;
    }),
    removeMailbox: base.broker.removeMailbox.handler(({ input }) => {
      broker.removeMailbox(input.id);
      return { ok: true } as const;
    }),
  };
}

function brokerView(text: Text, { state, name: coded, ...rest }: CodedBroker): BrokerView {
  const broker = { ...rest, name: coded === null ? null : nameView(text, coded) };
  if (state?.kind !== 'failing') return { ...broker, state };
  const { problem, since } = state;
  const { message, fix } = messageFor(text.brokerProblems, problem);
  return { ...broker, state: { kind: 'failing', code: problem.code, message, fix, since } };
}

function nameView(
  text: Text,
  { problem, ...name }: NonNullable<CodedBroker['name']>,
): NonNullable<BrokerView['name']> {
  return { ...name, message: problem === null ? null : messageFor(text.mailboxProblems, problem).message };
}
