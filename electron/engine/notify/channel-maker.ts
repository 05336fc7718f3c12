/** From what is stored of a channel to what sends over it. A kind of channel is one entry of `ChannelMakers`. */
import type { ChannelKind, SettingsOf } from '../../../shared/domain/notify/channel-settings.ts';
import type { Pace } from '../../../shared/domain/notify/pace.ts';
import type { Notification } from '../../../shared/domain/notify/notification.ts';
import type { ChannelRow } from '../store/notification-channels-table.ts';
import type { ChannelMessage, NoteProgress, SendOutcome } from './channel.ts';

/** With what it tells, for programs; a `Channel` takes it too. */
export interface DetailedMessage extends ChannelMessage {
  readonly notifications: readonly {
    readonly id: string;
    /** UTC milliseconds. */
    readonly atMs: number;
    readonly notification: Notification;
  }[];
}

/** Each `Channel` is one. */
export interface MessageSender {
  readonly send: (
    message: DetailedMessage,
    signal: AbortSignal,
    noteProgress?: NoteProgress,
  ) => Promise<SendOutcome>;
  readonly edit:
    | ((
        receipt: string,
        message: DetailedMessage,
        signal: AbortSignal,
        noteProgress?: NoteProgress,
      ) => Promise<SendOutcome>)
    | null;
}

export interface MadeChannel {
  readonly sender: MessageSender;
  /** In how many milliseconds it takes something: what is told then is put together then, with all that came by then. */
  readonly waitMs?: () => number;
  readonly pace: Pace;
}

export type ChannelMakers = {
  readonly [Kind in ChannelKind]: (row: ChannelRow, settings: SettingsOf<Kind>) => MadeChannel;
};

export function makeChannel(makers: ChannelMakers, row: ChannelRow): MadeChannel {
  const { settings } = row;
  // The compiler does not see that the maker of a kind takes the settings of that kind.
  const make = makers[settings.kind] as (row: ChannelRow, settings: ChannelRow['settings']) => MadeChannel;
  return make(row, settings);
}
