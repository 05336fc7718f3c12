/** "Will I lose postbacks?": the answer, when we were deaf, whom to ask, and who is silent. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutagesView } from '../../../shared/contract/outages.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Moment } from '../../ui/Timestamp.tsx';
import { Note } from '../../ui/Note.tsx';
import { useNow } from '../../ui/now.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { Facts } from '../settings/Facts.tsx';
import { AddressGuard } from './PublicUrlGuard.tsx';
import { AwakeSection } from './AwakeSection.tsx';
import { GapList } from './GapList.tsx';
import { NetworkRhythms } from './NetworkCadences.tsx';
import classes from './Outages.module.css';
import { Timeline } from './Timeline.tsx';

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
    <PageFrame title={text.outages.title}>
      {isPending && <Loader size="sm" aria-label={text.window.shared.loading} />}
      {error !== null && <ErrorNote error={error} />}
      {view !== undefined && (
        <>
          <Verdict view={view} nowMs={nowMs} />
          <AddressGuard />
          {view.watchedSince !== null && <Timeline view={view} nowMs={nowMs} />}
          {view.watchedSince !== null && <GapList view={view} nowMs={nowMs} />}
          <NetworkRhythms view={view} nowMs={nowMs} />
          <AwakeSection />
        </>
      )}
    </PageFrame>
  );
}

interface VerdictProps {
  readonly view: OutagesView;
  readonly nowMs: number;
}

function Verdict({ view, nowMs }: VerdictProps) {
  const text = useText();
  const words = text.outages.verdict;
  const since = (at: string): string => duration(nowMs - Date.parse(at), text.window.strip);
  if (view.watchedSince === null) {
    return (
      <div className={classes['verdict']}>
        <Note tone="wait">
          {words.notWatched} <a href={routeHash('settings')}>{words.openSettings}</a>
        </Note>
      </div>
    );
  }
  return (
    <div className={classes['verdict']}>
      {view.receivingSince !== null && (
        <Note tone="good" title={words.receiving(since(view.receivingSince))}>
          {words.receivingBody}
        </Note>
      )}
      {view.deaf !== null && (
        <Note tone="bad" title={words.deaf(since(view.deaf.since), text.outages.causes[view.deaf.cause])}>
          {words.deafBody}
        </Note>
      )}
      <Figures view={view} watchedSince={view.watchedSince} />
    </div>
  );
}

function Figures({ view, watchedSince }: { readonly view: OutagesView; readonly watchedSince: string }) {
  const text = useText();
  const words = text.outages.facts;
  const deaf = (ms: number): string => (ms < 1_000 ? words.none : duration(ms, text.window.strip));
  const long = (ms: number): string => duration(ms, text.window.strip);
  const { detection } = view;
  return (
    <>
      <Facts
        label={words.label}
        facts={[
          { name: words.today, value: deaf(view.deafTodayMs) },
          { name: words.week, value: deaf(view.deafWeekMs) },
          {
            name: words.detection,
            value:
              detection === null
                ? words.neverFailed
                : words.detected(long(detection.medianMs), long(detection.worstMs), detection.count),
          },
          { name: words.since, value: <Moment at={watchedSince} isLong /> },
        ]}
      />
      <div className={classes['dim']}>{words.hint}</div>
    </>
  );
}
