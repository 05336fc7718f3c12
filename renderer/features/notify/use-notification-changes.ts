/**
 * Changes of switches and rules: shown at once, one saved after the other, and taken back where the engine did not
 * save them.
 */
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChannelView, NotificationsView } from '../../../shared/contract/notifications.ts';
import { useDesk } from '../../client/desk-client.ts';

const CHANGES = ['notification-changes'];
const CHANNEL_CHANGES = [...CHANGES, 'channel'];
const RULE_CHANGES = [...CHANGES, 'rules'];

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
    const pending = queries.isMutating({ mutationKey: CHANGES });
    if (pending <= 1) await queries.invalidateQueries({ queryKey });
  };
  const inOrder = { scope: { id: 'notifications' }, onSettled };
  const channel = useMutation(
    desk.notifications.changeChannel.mutationOptions({
      onMutate: (change) => {
        show((before) => withChange(before, change));
      },
      mutationKey: CHANNEL_CHANGES,
      ...inOrder,
    }),
  );
  const rules = useMutation(
    desk.notifications.setRules.mutationOptions({
      onMutate: (given) => {
        show((before) => ({ ...before, rules: given }));
      },
      mutationKey: RULE_CHANGES,
      ...inOrder,
    }),
  );
  return { channel, rules };
}

/** What is told where, with the changes that are still being saved: an answer of before does not take them back. */
export function useNotifications(): {
  readonly data: NotificationsView | undefined;
  readonly error: Error | null;
} {
  const desk = useDesk();
  const { data, error } = useQuery(desk.notifications.get.queryOptions());
  const channels = useMutationState({
    filters: { mutationKey: CHANNEL_CHANGES, status: 'pending' },
    select: ({ state }) => state.variables as SwitchChange,
  });
  const rules = useMutationState({
    filters: { mutationKey: RULE_CHANGES, status: 'pending' },
    select: ({ state }) => state.variables as NotificationsView['rules'],
  });
  if (data === undefined) return { data, error };
  return { data: { ...channels.reduce(withChange, data), rules: rules.at(-1) ?? data.rules }, error };
}

function withChange(before: NotificationsView, change: SwitchChange): NotificationsView {
  const channels = before.channels.map((each) => (each.id === change.id ? changed(each, change) : each));
  return { ...before, channels };
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
