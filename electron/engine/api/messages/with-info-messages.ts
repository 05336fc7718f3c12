/** What the desk says of itself, with its notices in sentences, as the contract shows it. */
import type { CodedInfo } from '../../../../shared/contract/coded-views.ts';
import type { Info } from '../../../../shared/contract/desk.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { messageFor } from '../../../../shared/text/message-for.ts';

export function withInfoMessages(text: Text, info: CodedInfo): Info {
  const notices = info.notices.map((notice) => ({
    code: notice.code,
    ...messageFor(text.startNotices, notice),
    ...(notice.code === 'warning_reached' ? { id: notice.id, at: notice.at } : {}),
  }));
  return { ...info, notices };
}
