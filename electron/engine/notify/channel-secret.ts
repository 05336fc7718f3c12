/** For whom the secret of a channel is meant. */
import type { ChannelSettings } from '../../../shared/domain/notify/channel-settings.ts';

/** The host that a password is sent to; empty where the secret itself is sent to nobody. */
export function secretHostOf(settings: ChannelSettings): string {
  return settings.kind === 'email' ? `${settings.host.toLowerCase()}:${settings.port}` : '';
}

export function isOtherTarget(before: ChannelSettings, after: ChannelSettings): boolean {
  return secretHostOf(before) !== secretHostOf(after);
}
