/** Copies the open postback's request: as a curl command, a URL or JSON. Keys of networks are masked unless asked for. */
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { asJson, asUrl } from '../../../../shared/domain/postback/copy-as.ts';
import { asCurl } from '../../../../shared/domain/postback/curl.ts';
import type { Shell } from '../../../../shared/domain/postback/shell-quote.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { copyText } from '../../../ui/clipboard.ts';
import { shellOfSystem } from '../../../ui/shell-of-system.ts';
import { useText } from '../../../ui/text-context.ts';

export interface CopyChoice {
  readonly form?: 'curl' | 'url' | 'json';
  readonly shell?: Shell;
  /** The person's yes to the network's key in the clipboard. */
  readonly showsKey?: boolean;
}

/** @param detail null until it is known; then, and for an entry by hand, nothing is copied */
export function useCopyRequest(detail: PostbackDetail | null): (choice?: CopyChoice) => void {
  const desk = useDesk();
  const messages = useText().window;
  const { data: info } = useQuery(desk.desk.info.queryOptions());
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const copy = async ({ form = 'curl', shell, showsKey = false }: CopyChoice): Promise<void> => {
    if (detail === null || detail.byHand !== null || info === undefined || networks === undefined) return;
    const keys = showsKey ? null : networks.items.map((network) => network.key);
    const base = info.receiverUrl;
    const { raw } = detail;
    const copied = {
      curl: () => asCurl(raw, { base, shell: shell ?? shellOfSystem(navigator.platform), keys }),
      url: () => asUrl(raw, { base, keys }),
      json: () => asJson(raw, readOf(detail), { base, keys }),
    };
    const done = {
      curl: messages.detail.curlCopied,
      url: messages.detail.urlCopied,
      json: messages.detail.jsonCopied,
    };
    if (await copyText(copied[form]())) {
      notifications.show({ message: done[form] });
    } else {
      const { copyFailed, copyFailedFix } = messages.shared;
      notifications.show({ color: 'red', title: copyFailed, message: copyFailedFix });
    }
  };
  return (choice = {}) => {
    void copy(choice);
  };
}

/** What was read out of it. */
function readOf(detail: PostbackDetail): Readonly<Record<string, unknown>> {
  const { receivedAt, networkName, clickId, event, status, payout, currency, transactionId } = detail;
  return { receivedAt, network: networkName, clickId, event, status, payout, currency, transactionId };
}
