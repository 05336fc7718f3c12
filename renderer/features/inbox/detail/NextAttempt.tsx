/** When a delivery is sent, or tried again, counted down. */
import { useNow } from '../../../ui/now.ts';
import { useText } from '../../../ui/text-context.ts';
import { duration, utcTime } from '../../../ui/time.ts';
import { Dim } from '../../../ui/Dim.tsx';

interface NextAttemptProps {
  /** ISO 8601 */
  readonly at: string;
  /** It was not tried yet: it waits for its time. */
  readonly isFirst: boolean;
}

export function NextAttempt({ at, isFirst }: NextAttemptProps) {
  const text = useText().window;
  const { nextAttemptIn, firstAttemptIn } = text.detail;
  const nowMs = useNow(1_000);
  const leftMs = Date.parse(at) - nowMs;
  return (
    <Dim>
      <time dateTime={at} title={text.shared.utc(utcTime(at))}>
        {leftMs <= 0
          ? text.detail.nextAttemptNow
          : (isFirst ? firstAttemptIn : nextAttemptIn)(duration(leftMs, text.statusBar))}
      </time>
    </Dim>
  );
}
