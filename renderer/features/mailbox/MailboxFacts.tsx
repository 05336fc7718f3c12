/** Figures of a mailbox. */
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useNow } from '../../ui/now.ts';
import { StatusFact } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tone } from '../../ui/Tone.tsx';

const MB = 1024 * 1024;
/** Less is the line's. */
const SAME_CLOCK_MS = 2_000;

export function MailboxFacts({ mailbox }: { readonly mailbox: MailboxView }) {
  const { count } = useFormats();
  const text = useText();
  const messages = text.mailboxes.card;
  const units = text.window.statusBar;
  const nowMs = useNow(1_000);
  const { waiting, lagMs, lastDrainAt, version, pairedAt } = mailbox;
  const unknown = <Dim>{messages.unknown}</Dim>;
  return (
    <>
      <StatusFact name={messages.waiting}>
        {waiting === null ? unknown : messages.waitingCount(count(waiting))}
      </StatusFact>
      <StatusFact name={messages.lag}>
        {lagMs === null ? unknown : lagMs === 0 ? messages.noLag : duration(lagMs, units)}
      </StatusFact>
      <StatusFact name={messages.lastDrain}>
        {lastDrainAt === null ? (
          <Dim>{messages.notYet}</Dim>
        ) : (
          messages.ago(duration(nowMs - Date.parse(lastDrainAt), units))
        )}
      </StatusFact>
      <LastProbe probe={mailbox.lastProbe} />
      <Space spool={mailbox.spool} />
      <Clock aheadMs={mailbox.clockAheadMs} />
      <StatusFact name={messages.version}>{version ?? unknown}</StatusFact>
      <StatusFact name={messages.pairedAt}>
        <Timestamp at={pairedAt} isLong />
      </StatusFact>
    </>
  );
}

function LastProbe({ probe }: { readonly probe: MailboxView['lastProbe'] }) {
  const { count } = useFormats();
  const messages = useText().mailboxes.card;
  return (
    <StatusFact name={messages.probe}>
      {probe === null ? (
        <Dim>{messages.notYet}</Dim>
      ) : (
        <span title={messages.probeHint}>
          <Timestamp at={probe.at} />:{' '}
          <Tone tone={probe.isOk ? 'good' : 'bad'}>
            {probe.isOk ? messages.probeOk(count(probe.durationMs)) : messages.probeFailed}
          </Tone>
        </span>
      )}
    </StatusFact>
  );
}

function Space({ spool }: Pick<MailboxView, 'spool'>) {
  const { count, wholePercent } = useFormats();
  const messages = useText().mailboxes.card;
  // Rounded up: what waits is never nothing.
  const share = spool === null ? 0 : Math.ceil((100 * spool.waitingBytes) / spool.maxBytes) / 100;
  return (
    <StatusFact name={messages.space}>
      {spool === null ? (
        <Dim>{messages.unknown}</Dim>
      ) : (
        messages.spaceOf(wholePercent(share), count(Math.round(spool.maxBytes / MB)))
      )}
    </StatusFact>
  );
}

function Clock({ aheadMs }: { readonly aheadMs: number | null }) {
  const text = useText();
  const messages = text.mailboxes.card;
  if (aheadMs === null) {
    return (
      <StatusFact name={messages.clock}>
        <Dim>{messages.unknown}</Dim>
      </StatusFact>
    );
  }
  const off = duration(Math.abs(aheadMs), text.window.statusBar);
  const isSame = Math.abs(aheadMs) < SAME_CLOCK_MS;
  return (
    <StatusFact name={messages.clock}>
      <span title={messages.clockHint}>
        {isSame ? messages.clockSame : aheadMs > 0 ? messages.clockAhead(off) : messages.clockBehind(off)}
      </span>
    </StatusFact>
  );
}
