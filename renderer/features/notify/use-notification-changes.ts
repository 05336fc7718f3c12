/**
 * Changes of switches and rules: shown at once, one saved after the other, and taken back where the engine did not
 * save them.
 */
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChannelView, NotificationsView } from '../../../shared/contract/notifications.ts';
import { useDesk } from '../../client/desk-client.ts';

const CHANNEL_CHANGES = ['notification-changes', 'channel'];
const RULE_CHANGES = ['notification-changes', 'rules'];

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
  const inOrder = {
    scope: { id: 'notifications' },
    // A change is over when what it made of the rest was read: until then it lies over what is known.
    onSettled: async (): Promise<void> =>
      queries.invalidateQueries({ queryKey: desk.notifications.get.queryKey() }),
  };
  const channel = useMutation(
    desk.notifications.changeChannel.mutationOptions({ mutationKey: CHANNEL_CHANGES, ...inOrder }),
  );
  const rules = useMutation(
    desk.notifications.setRules.mutationOptions({ mutationKey: RULE_CHANGES, ...inOrder }),
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
