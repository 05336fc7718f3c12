/** When a delivery is tried again, counted down. */
import { useNow } from '../../../ui/now.ts';
import { useText } from '../../../ui/text-context.ts';
import { duration, utcTime } from '../../../ui/time.ts';
import { Dim } from '../../../ui/Dim.tsx';

/** @param at ISO 8601 */
export function NextAttempt({ at }: { readonly at: string }) {
  const text = useText().window;
  const nowMs = useNow(1_000);
  const leftMs = Date.parse(at) - nowMs;
  return (
    <Dim>
      <time dateTime={at} title={text.shared.utc(utcTime(at))}>
        {leftMs <= 0
          ? text.detail.nextAttemptNow
          : text.detail.nextAttemptIn(duration(leftMs, text.statusBar))}
      </time>
    </Dim>
  );
}
