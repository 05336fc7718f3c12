/** A moment in local time, with UTC on hover. */
import { useState } from 'react';
import { useText } from './text-context.ts';
import { shortTime, utcTime } from './time.ts';

export function Moment({ at }: { readonly at: string }) {
  const words = useText().window.shared;
  const [nowMs] = useState(() => Date.now());
  return (
    <time dateTime={at} title={words.utc(utcTime(at))}>
      {shortTime(at, nowMs)}
    </time>
  );
}
