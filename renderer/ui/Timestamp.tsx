/** A moment in local time, with UTC on hover. */
import { useToday } from './now.ts';
import { useText } from './text-context.ts';
import { useFormats } from './use-formats.ts';
import { utcTime } from './time.ts';

interface TimestampProps {
  /** ISO 8601 */
  readonly at: string;
  /** Always with its day. */
  readonly isLong?: boolean;
}

export function Timestamp({ at, isLong = false }: TimestampProps) {
  const { longTime, shortTime } = useFormats();
  const messages = useText().window.shared;
  const today = useToday();
  return (
    <time dateTime={at} title={messages.utc(utcTime(at))}>
      {isLong ? longTime(at) : shortTime(at, today)}
    </time>
  );
}
