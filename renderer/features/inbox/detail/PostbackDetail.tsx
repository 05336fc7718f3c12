/** One postback in full, beside or below the list. */
import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Postback, PostbackDetail as Detail } from '../../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { assertNever } from '../../../../shared/domain/assert-never.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { CorrectDialog } from '../hand/CorrectDialog.tsx';
import { type DetailTab, DETAIL_TABS, detailTabSchema, useInboxView } from '../inbox-view.ts';
import { CompareTab } from '../compare/CompareTab.tsx';
import { MarksBar } from '../marks/MarksBar.tsx';
import { useMarks } from '../marks/use-marks.tsx';
import { useRequestDialogs } from '../resend/use-request-dialogs.tsx';
import { DeliveriesTab } from './DeliveriesTab.tsx';
import { DetailFoot } from './DetailFoot.tsx';
import { DetailHead } from './DetailHead.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import classes from './PostbackDetail.module.css';
import { RawTab } from './RawTab.tsx';
import { StoryTab } from './StoryTab.tsx';
import { useCopyRequest } from './use-copy-request.ts';
import { useDetailKeys } from './use-detail-keys.ts';
import { useRelease } from './use-release.tsx';
import { useRetry } from './use-retry.tsx';

interface PostbackDetailProps {
  readonly id: PostbackId;
  /** What the list knows of it already, or null when it is not in the list. */
  readonly row: Postback | null;
  /** The keyboard has moved on already, and this one is about to be replaced. */
  readonly isLate: boolean;
  /** Shows the next one (1) or the one before (-1). */
  readonly onMove: (step: number) => void;
  /** Asked which network sent what came without a key. */
  readonly onNameNetwork: () => void;
  readonly onClose: () => void;
}

export function PostbackDetail({ id, row, isLate, onMove, onNameNetwork, onClose }: PostbackDetailProps) {
  const desk = useDesk();
  const messages = useText().window.detail;
  const { view, change } = useInboxView();
  const { data, error, isPending } = useQuery(desk.postbacks.get.queryOptions({ input: { id } }));
  const retry = useRetry();
  const shown = isLate || data === undefined ? null : data;
  const [isCorrecting, setCorrecting] = useState(false);
  const correct = (): void => {
    setCorrecting(true);
  };
  const release = useRelease(shown);
  const marks = useMarks(shown);
  const copy = useCopyRequest(shown);
  const requests = useRequestDialogs(shown);
  useDetailKeys({
    detail: shown,
    retry,
    release,
    marks,
    onCopy: copy,
    onEdit: requests.edit,
    onHide: requests.hide,
    onTab: (tab) => {
      change({ tab });
    },
  });
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
        <DetailHead
          postback={data ?? row}
          historyCount={historyCount(data)}
          onMove={onMove}
          onClose={onClose}
        />
        {data !== undefined && <MarksBar detail={data} actions={marks} />}
        {DETAIL_TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab}>
            {/* Another postback starts at its top. */}
            <div key={id} className={classes['panel']}>
              {isPending && <DetailSkeleton />}
              {data === undefined && error !== null && (
                <ErrorNote error={error} title={messages.openFailed} />
              )}
              {data !== undefined && (
                <DetailBody
                  tab={tab}
                  detail={data}
                  retry={retry}
                  release={release}
                  onNameNetwork={onNameNetwork}
                  onCorrect={correct}
                />
              )}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
      <DetailFoot detail={shown} retry={retry} onCopy={copy} onEdit={requests.edit} onHide={requests.hide} />
      {retry.dialog}
      {release.dialog}
      {marks.dialog}
      {requests.dialog}
      <CorrectDialog
        key={shown?.conversion?.id}
        conversion={shown?.conversion ?? null}
        isOpen={isCorrecting}
        onClose={() => {
          setCorrecting(false);
        }}
      />
    </section>
  );
}

interface DetailBodyProps {
  readonly tab: DetailTab;
  readonly detail: Detail;
  readonly retry: ReturnType<typeof useRetry>;
  readonly release: ReturnType<typeof useRelease>;
  readonly onNameNetwork: () => void;
  readonly onCorrect: () => void;
}

function DetailBody({ tab, detail, retry, release, onNameNetwork, onCorrect }: DetailBodyProps) {
  switch (tab) {
    case 'story':
      return (
        <StoryTab detail={detail} release={release} onNameNetwork={onNameNetwork} onRetry={retry.askOne} />
      );
    case 'raw':
      return <RawTab detail={detail} />;
    case 'deliveries':
      return <DeliveriesTab detail={detail} onRetry={retry.askOne} />;
    case 'compare':
      return <CompareTab key={detail.id} detail={detail} />;
    case 'history':
      return <HistoryTab detail={detail} onCorrect={onCorrect} />;
    default:
      return assertNever(tab);
  }
}

function DetailSkeleton() {
  return (
    <div className={classes['loading']} aria-hidden>
      <Skeleton height={58} />
      <Skeleton height={36} />
      <Skeleton height={36} />
      <Skeleton height={36} />
    </div>
  );
}

function historyCount(detail: Detail | undefined): number {
  return detail?.conversion?.history.length ?? 0;
}
