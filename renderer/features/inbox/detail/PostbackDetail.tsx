/** One postback in full, below the list. */
import { Loader, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Postback, PostbackDetail as Detail } from '../../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { assertNever } from '../../../../shared/domain/assert-never.ts';
import { useText } from '../../../ui/text-context.ts';
import { type DetailTab, detailTabSchema, useInboxView } from '../inbox-view.ts';
import { DeliveriesTab } from './DeliveriesTab.tsx';
import { DetailHead } from './DetailHead.tsx';
import classes from './PostbackDetail.module.css';
import { RawTab } from './RawTab.tsx';
import { UnderstoodTab } from './UnderstoodTab.tsx';
import { useDetailKeys } from './use-detail-keys.ts';
import { type Retry, useRetry } from './use-retry.tsx';

interface PostbackDetailProps {
  readonly id: PostbackId;
  /** What the list knows of it already, or null when it is not in the list. */
  readonly row: Postback | null;
  /** The keyboard has moved on already, and this one is about to be replaced. */
  readonly isLate: boolean;
  readonly onClose: () => void;
}

export function PostbackDetail({ id, row, isLate, onClose }: PostbackDetailProps) {
  const desk = useDesk();
  const messages = useText().window.detail;
  const { view, change } = useInboxView();
  const { data, error, isPending } = useQuery(desk.postbacks.get.queryOptions({ input: { id } }));
  const retry = useRetry();
  const copyAsCurl = useDetailKeys(isLate || data === undefined ? null : data, retry);
  return (
    <section className={classes['detail']} aria-label={messages.label}>
      <Tabs
        value={view.tab}
        onChange={(tab) => {
          change({ tab: detailTabSchema.parse(tab) });
        }}
        keepMounted={false}
        classNames={{ root: classes['tabs'] ?? '', panel: classes['box'] ?? '' }}
      >
        <DetailHead postback={data ?? row} onCurl={copyAsCurl} onClose={onClose} />
        {detailTabSchema.options.map((tab) => (
          <Tabs.Panel key={tab} value={tab}>
            {/* Another postback starts at its top. */}
            <div key={id} className={classes['panel']}>
              {isPending && <Loader size="sm" className={classes['loader'] ?? ''} />}
              {data === undefined && error !== null && (
                <ErrorNote error={error} title={messages.openFailed} />
              )}
              {data !== undefined && <DetailBody tab={tab} detail={data} retry={retry} />}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
      {retry.dialog}
    </section>
  );
}

interface DetailBodyProps {
  readonly tab: DetailTab;
  readonly detail: Detail;
  readonly retry: Retry;
}

function DetailBody({ tab, detail, retry }: DetailBodyProps) {
  switch (tab) {
    case 'understood':
      return <UnderstoodTab detail={detail} />;
    case 'raw':
      return <RawTab detail={detail} />;
    case 'deliveries':
      return (
        <DeliveriesTab
          deliveries={detail.deliveryDetails}
          notForwarded={detail.notForwarded}
          onRetry={retry.askOne}
        />
      );
    default:
      return assertNever(tab);
  }
}
