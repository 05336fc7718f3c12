/** Whom a mailbox tells that its desk is away: an address of the owner's, a bot of theirs, or both. */
import { z } from 'zod';

const HOUR_MS = 3_600_000;

export interface DeskAlert {
  /** Called with a small JSON body; null for none. */
  readonly url: string | null;
  /** Called in its place when the desk is back; null for the same one. */
  readonly backUrl: string | null;
  /** A bot of the owner's; null for none. */
  readonly telegram: { readonly server: string; readonly token: string; readonly chat: string } | null;
  /** When the desk has not called for as long. */
  readonly afterMs: number;
}

/** Among the settings of a mailbox. */
export const ALERT_SETTINGS = {
  alertUrl: z.url({ protocol: /^https?$/ }).optional(),
  alertBackUrl: z.url({ protocol: /^https?$/ }).optional(),
  // As BotFather gives it (https://core.telegram.org/bots/features#botfather).
  alertTelegramToken: z
    .string()
    .max(120)
    .regex(/^\d{1,20}:[\w-]{20,90}$/, { error: 'a token as BotFather gives it, such as 123456:ABC…' })
    .optional(),
  /** The number of a chat, or the name of a channel. */
  alertTelegramChat: z
    .string()
    .max(64)
    .regex(/^(?:-?\d{1,20}|@\w{3,60})$/, { error: 'the number of a chat, or @name of a channel' })
    .optional(),
  /** Another one for a Bot API server of the owner's own. */
  alertTelegramServer: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .default('https://api.telegram.org'),
  // Three minutes: a call of the desk that waits for something new lasts up to 25 s.
  alertAfterHours: z.coerce.number().min(0.05).max(8_760).default(12),
} as const;
const alertSettingsSchema = z.object(ALERT_SETTINGS);
type AlertSettings = z.infer<typeof alertSettingsSchema>;
type AlertSettingName = keyof AlertSettings;

export function alertOf(read: AlertSettings): DeskAlert | null {
  const { alertTelegramToken: token, alertTelegramChat: chat, alertTelegramServer: server } = read;
  const telegram = token === undefined || chat === undefined ? null : { server, token, chat };
  const { alertUrl: url = null, alertBackUrl: backUrl = null } = read;
  if (url === null && telegram === null) return null;
  return { url, backUrl, telegram, afterMs: read.alertAfterHours * HOUR_MS };
}

/** Of settings that mean something only together, one that is there and the one that it lacks; null where all are. */
export function lackingAlertSetting(
  read: AlertSettings,
): readonly [AlertSettingName, AlertSettingName] | null {
  const pairs = [
    ['alertTelegramToken', 'alertTelegramChat'],
    ['alertTelegramChat', 'alertTelegramToken'],
    ['alertBackUrl', 'alertUrl'],
  ] as const;
  return pairs.find(([has, needs]) => read[has] !== undefined && read[needs] === undefined) ?? null;
}
