/** What the keyboard does with the open postback. */
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { asCurl } from '../../../../shared/domain/postback/curl.ts';
import type { Shell } from '../../../../shared/domain/postback/shell-quote.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { shellOfSystem } from '../../../ui/shell-of-system.ts';
import { copyText } from '../../../ui/clipboard.ts';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/text-context.ts';
import type { DetailTab } from '../inbox-view.ts';
import type { Release } from './use-release.tsx';
import type { Retry } from './use-retry.tsx';

export interface CurlChoice {
  readonly shell?: Shell;
  /** The person's yes to the network's key in the clipboard. */
  readonly showsKey?: boolean;
}

interface DetailKeys {
  /** Of the open postback; null until it is known. */
  readonly detail: PostbackDetail | null;
  readonly retry: Retry;
  readonly release: Release;
  readonly onTab: (tab: DetailTab) => void;
}

/** @returns copies the request as a curl command, for the buttons that do the same */
export function useDetailKeys({ detail, retry, release, onTab }: DetailKeys): (choice?: CurlChoice) => void {
  const desk = useDesk();
  const messages = useText().window;
  const { data: info } = useQuery(desk.desk.info.queryOptions());
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const copyAsCurl = async ({ shell, showsKey = false }: CurlChoice): Promise<void> => {
    if (detail === null || detail.byHand !== null || info === undefined || networks === undefined) return;
    const command = asCurl(detail.raw, {
      base: info.receiverUrl,
      shell: shell ?? shellOfSystem(navigator.platform),
      keys: showsKey ? null : networks.items.map((network) => network.key),
    });
    if (await copyText(command)) {
      notifications.show({ message: messages.detail.curlCopied });
    } else {
      const { copyFailed, copyFailedFix } = messages.shared;
      notifications.show({ color: 'red', title: copyFailed, message: copyFailedFix });
    }
  };
  const copy = (choice: CurlChoice = {}): void => {
    void copyAsCurl(choice);
  };
  useKeys({
    c: () => {
      copy();
    },
    r: () => {
      if (detail !== null) retry.askAll(detail.deliveryDetails);
    },
    l: release.ask,
    '1': () => {
      onTab('story');
    },
    '2': () => {
      onTab('raw');
    },
    '3': () => {
      onTab('history');
    },
  });
  return copy;
}
