/** "Will I lose postbacks?": the answer, when we were unreachable, whom to ask, and who is silent. */
import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutagesView } from '../../../shared/contract/outages.ts';
import type { Text } from '../../../shared/text/en.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { useNow } from '../../ui/now.ts';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { useText } from '../../ui/text-context.ts';
import { type ConnectionView, useConnection } from '../../ui/use-connection.ts';
import { duration } from '../../ui/time.ts';
import { StatusCard, StatusFact } from '../../ui/StatusCard.tsx';
import { PublicUrlGuard } from './PublicUrlGuard.tsx';
import { AwakeSection } from './AwakeSection.tsx';
import { GapList } from './GapList.tsx';
import { NetworkCadences } from './NetworkCadences.tsx';
import { Dim } from '../../ui/Dim.tsx';
import classes from './OutagesPage.module.css';
import { Timeline } from './Timeline.tsx';
import { verdictOf } from './verdict-of.ts';

const REFRESH_MS = 30_000;

export function OutagesPage() {
  const desk = useDesk();
  const text = useText();
  const nowMs = useNow(1_000);
  const {
    data: view,
    error,
    isPending,
  } = useQuery(desk.outages.get.queryOptions({ refetchInterval: REFRESH_MS }));
  return (
    <PageLayout title={text.outages.title}>
      {isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {error !== null && <ErrorNote error={error} />}
      {view !== undefined && (
        <>
          <OutageVerdict view={view} />
          <PublicUrlGuard />
          {view.watchedSince !== null && <Timeline view={view} nowMs={nowMs} />}
          {view.watchedSince !== null && <GapList view={view} nowMs={nowMs} />}
          <NetworkCadences view={view} nowMs={nowMs} />
          <AwakeSection />
        </>
      )}
    </PageLayout>
  );
}

/** The state of the status bar as a sentence, with what it means for postbacks. */
function OutageVerdict({ view }: { readonly view: OutagesView }) {
  const text = useText();
  const messages = text.outages;
  const connection = useConnection();
  const nowMs = useNow(1_000);
  if (connection === undefined) return null;
  return (
    <div className={classes['verdict']}>
      <StatusCard
        tone={connection.tone}
        title={verdictOf(connection, nowMs, text)}
        line={bodyOf(connection, view, text)}
        action={
          connection.kind === 'no_address' && (
            <Anchor href={routeHash('settings')}>{messages.verdict.openSettings}</Anchor>
          )
        }
        factsLabel={messages.facts.label}
        facts={view.watchedSince === null ? null : <Figures view={view} watchedSince={view.watchedSince} />}
      />
      {view.watchedSince !== null && <Dim as="div">{messages.facts.hint}</Dim>}
    </div>
  );
}

function bodyOf(connection: ConnectionView, { deaf }: OutagesView, text: Text): string {
  const messages = text.outages.verdict;
  if (connection.kind === 'receiving') return messages.receivingBody;
  if (connection.kind !== 'down') return connection.text.hint;
  const cause = deaf === null ? '' : ` ${text.outages.causeHints[deaf.cause]}`;
  return `${messages.unreachableBody}${cause}`;
}

function Figures({ view, watchedSince }: { readonly view: OutagesView; readonly watchedSince: string }) {
  const text = useText();
  const messages = text.outages.facts;
  const unreachable = (ms: number): string =>
    ms < 1_000 ? messages.none : duration(ms, text.window.statusBar);
  const long = (ms: number): string => duration(ms, text.window.statusBar);
  const { detection } = view;
  return (
    <>
      <StatusFact name={messages.today}>{unreachable(view.deafTodayMs)}</StatusFact>
      <StatusFact name={messages.week}>{unreachable(view.deafWeekMs)}</StatusFact>
      <StatusFact name={messages.detection}>
        {detection === null
          ? messages.neverFailed
          : messages.detected(long(detection.medianMs), long(detection.worstMs), detection.count)}
      </StatusFact>
      <StatusFact name={messages.since}>
        <Timestamp at={watchedSince} isLong />
      </StatusFact>
    </>
  );
}
