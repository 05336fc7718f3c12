/** A paired chat as the window shows it. */
import type { CodedTelegramChat } from '../../../shared/contract/telegram.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';

export function chatView({
  id,
  kind,
  name,
  canPause,
  hidesAmounts,
  problem,
  pairedAtMs,
}: TelegramChatRow): CodedTelegramChat {
  return { id, kind, name, canPause, hidesAmounts, problem, pairedAt: toIso(pairedAtMs) };
}
