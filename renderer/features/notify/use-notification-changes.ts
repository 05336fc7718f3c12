/**
 * Changes of switches and rules: shown at once, one saved after the other, and taken back where the engine did not
 * save them.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelView, NotificationsView } from '../../../shared/contract/notifications.ts';
import { useDesk } from '../../client/desk-client.ts';

const MUTATION_KEY = ['notification-changes'];

interface SwitchChange {
  readonly id: string;
  readonly isOn?: boolean | undefined;
  readonly keepsQuiet?: boolean | undefined;
  readonly showsAmounts?: boolean | undefined;
  readonly switches?: Partial<ChannelView['switches']> | undefined;
}

export function useNotificationChanges() {
  const desk = useDesk();
  const queries = useQueryClient();
  const queryKey = desk.notifications.get.queryKey();
  const show = (change: (before: NotificationsView) => NotificationsView): void => {
    // An answer that is on its way is of before.
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (before) => (before === undefined ? before : change(before)));
  };
  const onSettled = async (): Promise<void> => {
    // While another change is on its way an answer would show what was before it.
    const pending = queries.isMutating({ mutationKey: MUTATION_KEY });
    if (pending <= 1) await queries.invalidateQueries({ queryKey });
  };
  const inOrder = { mutationKey: MUTATION_KEY, scope: { id: 'notifications' }, onSettled };
  const channel = useMutation(
    desk.notifications.changeChannel.mutationOptions({
      onMutate: (change) => {
        show((before) => ({
          ...before,
          channels: before.channels.map((each) => (each.id === change.id ? changed(each, change) : each)),
        }));
      },
      ...inOrder,
    }),
  );
  const rules = useMutation(
    desk.notifications.setRules.mutationOptions({
      onMutate: (given) => {
        show((before) => ({ ...before, rules: given }));
      },
      ...inOrder,
    }),
  );
  return { channel, rules };
}

function changed(
  channel: ChannelView,
  { isOn, keepsQuiet, showsAmounts, switches }: SwitchChange,
): ChannelView {
  return {
    ...channel,
    isOn: isOn ?? channel.isOn,
    keepsQuiet: keepsQuiet ?? channel.keepsQuiet,
    showsAmounts: showsAmounts ?? channel.showsAmounts,
    switches: { ...channel.switches, ...switches },
  };
}
