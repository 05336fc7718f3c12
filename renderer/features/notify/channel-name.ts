/** What a channel is called: its own name, or its kind and where it leads. */
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import type { Text } from '../../../shared/text/en.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function channelName({ name, settings }: ChannelView, { notifications }: Text): string {
  if (name !== '') return visibleText(name);
  const kind = notifications.kinds[settings.kind];
  switch (settings.kind) {
    case 'system':
    case 'telegram':
      return kind;
    case 'webhook':
      return `${kind} ${URL.parse(settings.url)?.host ?? ''}`;
    case 'email':
      return `${kind} ${settings.to[0] ?? ''}`;
  }
}
