/** The contract's procedures of the receiver and of who may send in a network's name. */
import type { NetworkAccess } from '../networks/network-access.ts';
import type { ReceiverControl } from '../receiver/receiver-control.ts';
import type { ApiBase } from './base.ts';

export function receivingRoutes(
  base: ApiBase,
  deps: { readonly receiver: ReceiverControl; readonly access: NetworkAccess },
) {
  return {
    receiver: {
      get: base.receiver.get.handler(() => deps.receiver.view()),
      update: base.receiver.update.handler(({ input }) => deps.receiver.update(input)),
      removeKeyless: base.receiver.removeKeyless.handler(() => deps.receiver.removeKeyless()),
    },
    access: {
      get: base.access.get.handler(({ input }) => deps.access.view(input.id)),
      update: base.access.update.handler(({ input }) => deps.access.update(input.id, input)),
      rotateKey: base.access.rotateKey.handler(({ input }) =>
        deps.access.rotateKey(input.id, input.graceHours),
      ),
      endOldKeys: base.access.endOldKeys.handler(({ input }) => {
        deps.access.endOldKeys(input.id);
        return { ok: true } as const;
      }),
    },
  };
}
