/** Seven days, one bar each: when we were heard, and why not. */
import { OUTAGE_CAUSES } from '../../../shared/domain/outage/outage-cause.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { OutagesView } from '../../../shared/contract/outages.ts';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { duration } from '../../ui/time.ts';
import { CauseMark } from './CauseMark.tsx';
import classes from './Timeline.module.css';
import { type Segment, type TimelineDay, timelineDays } from './timeline.ts';

const DAYS = 7;
const HOURS = [0, 6, 12, 18, 24];

interface TimelineProps {
  readonly view: OutagesView;
  readonly nowMs: number;
}

export function Timeline({ view, nowMs }: TimelineProps) {
  const text = useText();
  const messages = text.outages.timeline;
  const watchedSinceMs = view.watchedSince === null ? null : Date.parse(view.watchedSince);
  const days = timelineDays(view.gaps, watchedSinceMs, nowMs, DAYS);
  const shown = new Set(days.flatMap((day) => day.segments.map((segment) => segment.cause)));
  return (
    <Section title={messages.title}>
      <div className={classes['days']}>
        {days.map((day) => (
          <Day key={day.startMs} day={day} />
        ))}
        <div className={classes['hours']} aria-hidden>
          {HOURS.map((hour) => (
            <span key={hour}>{String(hour).padStart(2, '0')}</span>
          ))}
        </div>
      </div>
      <ul className={classes['legend']} aria-label={messages.legend}>
        <li>
          <span className={classes['swatch']} data-cause="heard" /> {messages.heard}
        </li>
        {OUTAGE_CAUSES.filter((cause) => shown.has(cause)).map((cause) => (
          <li key={cause}>
            <span className={classes['swatch']} data-cause={cause} /> <CauseMark cause={cause} />
          </li>
        ))}
        {shown.has('covered') && (
          <li>
            <span className={classes['swatch']} data-cause="covered" /> {messages.covered}
          </li>
        )}
        {shown.has('not_watched') && (
          <li>
            <span className={classes['swatch']} data-cause="not_watched" /> {messages.notWatched}
          </li>
        )}
      </ul>
    </Section>
  );
}

function Day({ day }: { readonly day: TimelineDay }) {
  const { dayName } = useFormats();
  const text = useText();
  const messages = text.outages.timeline;
  const name = dayName(day.startMs);
  const segments = useSegmentMessages();
  const told = day.segments.map(segments).join('; ');
  return (
    <div className={classes['day']}>
      <span className={classes['dayName']}>{name}</span>
      <div
        className={classes['bar']}
        role="img"
        aria-label={told === '' ? messages.noGap(name) : messages.label(name, told)}
      >
        <span className={classes['heard']} style={{ width: `${day.past}%` }} />
        {day.segments.map((segment) => (
          <span
            key={`${segment.cause} ${segment.fromMs}`}
            className={classes['segment']}
            data-cause={segment.cause}
            title={segments(segment)}
            style={{ left: `${segment.left}%`, width: `${segment.width}%` }}
          />
        ))}
      </div>
      <span className={classes['dayTotal']}>
        {day.unreachableMs >= 1_000 && messages.total(duration(day.unreachableMs, text.window.statusBar))}
      </span>
    </div>
  );
}

function useSegmentMessages(): (segment: Segment) => string {
  const { clockTime } = useFormats();
  const messages = useText().outages;
  return (segment) => {
    const cause = nameOf(segment.cause, messages);
    return messages.timeline.segment(cause, clockTime(segment.fromMs), clockTime(segment.untilMs));
  };
}

function nameOf(cause: Segment['cause'], messages: Text['outages']): string {
  if (cause === 'not_watched') return messages.timeline.notWatched;
  return cause === 'covered' ? messages.timeline.covered : messages.causes[cause];
}
