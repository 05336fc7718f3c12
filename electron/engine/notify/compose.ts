/** Makes a message of what it is to tell. The words come from whoever knows the language. */
import { countThatFits, type Pace } from '../../../shared/domain/notify/pace.ts';
import { hasInertNames } from '../../../shared/domain/notify/inert-names.ts';
import { type Notification, TOLD_ALONE } from '../../../shared/domain/notify/notification.ts';
import type { ChannelRow } from '../store/notification-channels-table.ts';
import type { MessageRow, MessageWay } from '../store/notification-queue-table.ts';
import type { StoredNotification } from '../store/notifications-table.ts';
import type { ChannelMessage } from './channel.ts';
import type { DetailedMessage } from './channel-maker.ts';

export interface MessageWords {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface TellOptions {
  readonly way: MessageWay;
  readonly showsAmounts: boolean;
  readonly namesAreInert: boolean;
}

/** @param notifications one, or several of which each is named */
export type TellMessage = (notifications: readonly Notification[], options: TellOptions) => MessageWords;

/** Of those that come with one; null for all others. */
export type TellPicture = (
  notification: Notification,
  options: Pick<TellOptions, 'showsAmounts'>,
) => Promise<ChannelMessage['picture']>;

/** How many of those that wait may be told in one message with those before; 0 for none. */
export function countOf(
  tell: TellMessage,
  { kind, showsAmounts }: Pick<ChannelRow, 'kind' | 'showsAmounts'>,
  way: MessageWay,
  before: readonly StoredNotification[],
  waiting: readonly StoredNotification[],
  pace: Pick<Pace, 'maxChars' | 'mostInMessage'>,
): number {
  const alone = waiting.findIndex(
    ({ notification }) => notification !== null && TOLD_ALONE.has(notification.kind),
  );
  const joint = alone === -1 ? waiting.length : alone;
  const options: TellOptions = { way, showsAmounts, namesAreInert: hasInertNames(kind) };
  return countThatFits(joint, pace, (count) =>
    lengthOf(tell(readable([...before, ...waiting.slice(0, count)]), options)),
  );
}

/** Null where nothing of it can be read. */
export async function messageOf(
  tell: TellMessage,
  pictureOf: TellPicture,
  { kind, showsAmounts }: Pick<ChannelRow, 'kind' | 'showsAmounts'>,
  { id, way }: Pick<MessageRow, 'id' | 'way'>,
  contents: readonly StoredNotification[],
): Promise<DetailedMessage | null> {
  const notifications = contents.flatMap(({ id: each, atMs, notification }) =>
    notification === null ? [] : [{ id: each, atMs, notification }],
  );
  const [first] = notifications;
  if (first === undefined) return null;
  const words = tell(
    notifications.map(({ notification }) => notification),
    { way, showsAmounts, namesAreInert: hasInertNames(kind) },
  );
  return {
    id,
    ...words,
    picture: notifications.length === 1 ? await pictureOf(first.notification, { showsAmounts }) : null,
    notifications,
  };
}

function readable(stored: readonly StoredNotification[]): readonly Notification[] {
  return stored.flatMap(({ notification }) => notification ?? []);
}

function lengthOf({ title, lines }: MessageWords): number {
  return lines.reduce((sum, line) => sum + line.length + 1, title.length);
}
