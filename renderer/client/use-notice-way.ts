/** Whether the system shows notices, as the desktop app knows it. */
import { useEffect, useState } from 'react';
import { z } from 'zod';
import {
  HOST_KEY,
  NOTICE_WAY_MESSAGE,
  NOTICE_WAYS,
  type NoticeWay,
  WANT_NOTICE_WAY_MESSAGE,
} from '../../shared/contract/shell-channels.ts';

const messageSchema = z.object({ type: z.literal(NOTICE_WAY_MESSAGE), way: z.enum(NOTICE_WAYS) });

/** @returns null in a browser, and until the app has said it */
export function useNoticeWay(): NoticeWay | null {
  const [way, setWay] = useState<NoticeWay | null>(null);
  useEffect(() => {
    if (!(HOST_KEY in window)) return undefined;
    const hear = (event: MessageEvent<unknown>): void => {
      const message = messageSchema.safeParse(event.data);
      if (event.source === window && message.success) setWay(message.data.way);
    };
    window.addEventListener('message', hear);
    window.postMessage({ type: WANT_NOTICE_WAY_MESSAGE }, window.location.origin);
    return () => {
      window.removeEventListener('message', hear);
    };
  }, []);
  return way;
}
