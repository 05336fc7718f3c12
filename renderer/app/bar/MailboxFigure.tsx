/** What waits in the mailbox, how late it is, and when it was emptied last. Nothing without a mailbox. */
import type { JoinedSummary } from '../../../shared/contract/joined-summary.ts';
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import { routeHash } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useNow } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { useJoinedMailboxes, useMailboxes } from '../../ui/use-connection.ts';
import { Figure } from './Figure.tsx';

/** What is there a moment later is not late. */
const LATE_MS = 5_000;

export function MailboxFigure() {
  const { count } = useFormats();
  const text = useText();
  const messages = text.mailboxes.bar;
  const units = text.window.statusBar;
  const nowMs = useNow(1_000);
  const mailboxes = useMailboxes() ?? [];
  const joined = useJoinedMailboxes() ?? null;
  const hasJoined = joined !== null && joined.count > 0;
  if (mailboxes.length === 0 && !hasJoined) return null;
  const { waiting, lagMs, lastDrainAtMs, isFailing } = sumOf([
    ...mailboxes.map(partOf),
    ...(hasJoined ? [joined] : []),
  ]);
  const drained =
    lastDrainAtMs === null ? text.mailboxes.card.notYet : duration(nowMs - lastDrainAtMs, units);
  const isLate = lagMs !== null && lagMs >= LATE_MS;
  const oldest = lagMs === null ? text.window.shared.unknown : duration(lagMs, units);
  const value = waiting === null ? text.window.shared.unknown : count(waiting);
  const label = isLate
    ? messages.lag(oldest)
    : lastDrainAtMs === null
      ? messages.label
      : messages.drained(drained);
  return (
    <Figure
      {...(isFailing ? { tone: 'bad' as const } : isLate ? { tone: 'wait' as const } : {})}
      value={value}
      label={label}
      shortLabel={messages.label}
      hint={messages.hint(lagMs === 0 ? messages.nothing : oldest, drained)}
      link={{
        href: routeHash('settings', mailboxes.length === 0 ? 'broker' : 'mailbox'),
        name: `${value} ${label}`,
      }}
    />
  );
}

interface MailboxSum {
  /** Null while it is not known of any. */
  readonly waiting: number | null;
  readonly lagMs: number | null;
  readonly lastDrainAtMs: number | null;
  readonly isFailing: boolean;
}

type Part = Omit<JoinedSummary, 'count'>;

function partOf({ waiting, lagMs, lastDrainAt, state }: MailboxView): Part {
  return { waiting, lagMs, lastDrainAt, isFailing: state.kind === 'failing' };
}

/** Of several what they have together: the most that waits, and the longest. */
function sumOf(mailboxes: readonly Part[]): MailboxSum {
  const waiting = mailboxes.flatMap((each) => (each.waiting === null ? [] : [each.waiting]));
  const lags = mailboxes.flatMap((each) => (each.lagMs === null ? [] : [each.lagMs]));
  const drains = mailboxes.flatMap(({ lastDrainAt }) =>
    lastDrainAt === null ? [] : [Date.parse(lastDrainAt)],
  );
  return {
    waiting: waiting.length === 0 ? null : waiting.reduce((sum, each) => sum + each, 0),
    lagMs: lags.length === 0 ? null : Math.max(...lags),
    lastDrainAtMs: drains.length === 0 ? null : Math.min(...drains),
    isFailing: mailboxes.some((each) => each.isFailing),
  };
}
