/** What is typed of a channel, and what it becomes. */
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import {
  madeChannelSchema,
  type MadeChannel,
  type MadeChannelKind,
  type SettingsOf,
} from '../../../shared/domain/notify/channel-settings.ts';

export interface ChannelDraft {
  readonly name: string;
  readonly url: string;
  readonly host: string;
  readonly port: string;
  readonly tls: SettingsOf<'email'>['tls'];
  readonly user: string;
  readonly from: string;
  readonly to: string;
  readonly allowsPrivate: boolean;
  readonly keepsQuiet: boolean;
  readonly showsAmounts: boolean;
  /** Empty keeps the one that is saved. */
  readonly secret: string;
}

const EMPTY: ChannelDraft = {
  name: '',
  url: '',
  host: '',
  port: '465',
  tls: 'implicit',
  user: '',
  from: '',
  to: '',
  allowsPrivate: false,
  keepsQuiet: true,
  showsAmounts: true,
  secret: '',
};

export function channelDraft(channel: ChannelView | null): ChannelDraft {
  if (channel === null) return EMPTY;
  const { name, settings, keepsQuiet, showsAmounts } = channel;
  const common = { ...EMPTY, name, keepsQuiet, showsAmounts };
  switch (settings.kind) {
    case 'system':
    case 'telegram':
      return common;
    case 'webhook':
      return { ...common, url: settings.url, allowsPrivate: settings.allowsPrivate };
    case 'email': {
      const { host, port, tls, user, from, to, allowsPrivate } = settings;
      return { ...common, host, port: String(port), tls, user, from, to: to.join(', '), allowsPrivate };
    }
  }
}

/** Null where something in it cannot be used. */
export function settingsOf(kind: MadeChannelKind, draft: ChannelDraft): MadeChannel | null {
  return madeChannelSchema.safeParse(givenSettings(kind, draft)).data ?? null;
}

/** Names of the inputs in which something cannot be used. */
export function wrongFields(kind: MadeChannelKind, draft: ChannelDraft): ReadonlySet<string> {
  const { error } = madeChannelSchema.safeParse(givenSettings(kind, draft));
  return new Set((error?.issues ?? []).map(({ path }) => String(path[0])));
}

function givenSettings(kind: MadeChannelKind, draft: ChannelDraft): unknown {
  const { url, host, port, tls, user, from, to, allowsPrivate } = draft;
  switch (kind) {
    case 'webhook':
      return { kind, url: url.trim(), allowsPrivate };
    case 'email':
      return {
        kind,
        host: host.trim(),
        port: Number(port),
        tls,
        user: user.trim(),
        from: from.trim(),
        to: to
          .split(/[,;\s]/)
          .map((each) => each.trim())
          .filter((each) => each !== ''),
        allowsPrivate,
      };
  }
}
