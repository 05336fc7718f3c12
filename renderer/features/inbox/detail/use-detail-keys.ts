/** What the keyboard does with the open postback. */
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { asCurl } from '../../../../shared/domain/postback/curl.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { copyText } from '../../../ui/clipboard.ts';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/text-context.ts';
import type { Retry } from './use-retry.tsx';

/** @returns copies the request as a curl command, for the button that does the same */
export function useDetailKeys(detail: PostbackDetail | null, retry: Retry): () => void {
  const desk = useDesk();
  const messages = useText().window;
  const { data: info } = useQuery(desk.desk.info.queryOptions());
  const copyAsCurl = async (): Promise<void> => {
    if (detail === null || info === undefined) return;
    if (await copyText(asCurl(info.receiverUrl, detail.raw))) {
      notifications.show({ message: messages.detail.curlCopied });
    } else {
      const { copyFailed, copyFailedFix } = messages.shared;
      notifications.show({ color: 'red', title: copyFailed, message: copyFailedFix });
    }
  };
  const copy = (): void => {
    void copyAsCurl();
  };
  useKeys({
    c: copy,
    r: () => {
      if (detail !== null) retry.askAll(detail.deliveryDetails);
    },
  });
  return copy;
}
