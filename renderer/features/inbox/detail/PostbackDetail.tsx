/** One postback in full, below the list. */
import { ActionIcon, Button, Loader, Tabs, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Terminal, X } from 'lucide-react';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { asCurl } from '../../../../shared/domain/curl.ts';
import type { PostbackDetail as Detail } from '../../../../shared/contract/postbacks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { copyText } from '../../../ui/clipboard.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/text-context.ts';
import { DeliveriesTab } from './DeliveriesTab.tsx';
import classes from './PostbackDetail.module.css';
import { RawTab } from './RawTab.tsx';
import { UnderstoodTab } from './UnderstoodTab.tsx';
import { useRetry } from './use-retry.tsx';

interface PostbackDetailProps {
  readonly id: PostbackId;
  readonly onClose: () => void;
}

export function PostbackDetail({ id, onClose }: PostbackDetailProps) {
  const desk = useDesk();
  const words = useText().window;
  const detail = useQuery(desk.postbacks.get.queryOptions({ input: { id } }));
  return (
    <section className={classes['detail']} aria-label={words.detail.label}>
      {detail.isPending && <Loader size="sm" m="md" />}
      {detail.isError && <ErrorNote error={detail.error} title={words.detail.openFailed} />}
      {detail.data !== undefined && <DetailTabs detail={detail.data} onClose={onClose} />}
    </section>
  );
}

function DetailTabs({ detail, onClose }: { readonly detail: Detail; readonly onClose: () => void }) {
  const desk = useDesk();
  const words = useText().window;
  const info = useQuery(desk.desk.info.queryOptions());
  const retry = useRetry();
  const copyAsCurl = async (): Promise<void> => {
    const base = info.data?.receiverUrl ?? '';
    if (await copyText(asCurl(base, detail.raw))) notifications.show({ message: words.detail.curlCopied });
  };
  useKeys({
    c: () => {
      void copyAsCurl();
    },
    r: () => {
      for (const delivery of detail.deliveryDetails) retry.ask(delivery);
    },
  });
  return (
    <Tabs defaultValue="understood" keepMounted={false} classNames={{ root: classes['tabs'] ?? '' }}>
      <Tabs.List>
        <Tabs.Tab value="understood">{words.detail.understood}</Tabs.Tab>
        <Tabs.Tab value="raw">{words.detail.raw}</Tabs.Tab>
        <Tabs.Tab value="deliveries">
          {words.detail.deliveries}
          {detail.deliveryDetails.length > 0 && ` ${detail.deliveryDetails.length}`}
        </Tabs.Tab>
        <span className={classes['space']} />
        <Button
          variant="subtle"
          color="gray"
          className={classes['curl'] ?? ''}
          leftSection={<Terminal size={14} aria-hidden />}
          onClick={() => void copyAsCurl()}
        >
          {words.detail.curl}
        </Button>
        <Tooltip label={words.shared.close}>
          <ActionIcon variant="subtle" color="gray" m={4} aria-label={words.shared.close} onClick={onClose}>
            <X size={16} />
          </ActionIcon>
        </Tooltip>
      </Tabs.List>
      <Tabs.Panel value="understood" className={classes['panel'] ?? ''}>
        <UnderstoodTab detail={detail} />
      </Tabs.Panel>
      <Tabs.Panel value="raw" className={classes['panel'] ?? ''}>
        <RawTab raw={detail.raw} />
      </Tabs.Panel>
      <Tabs.Panel value="deliveries" className={classes['panel'] ?? ''}>
        <DeliveriesTab deliveries={detail.deliveryDetails} onRetry={retry.ask} />
      </Tabs.Panel>
      {retry.dialog}
    </Tabs>
  );
}
