/** Sets of spans of time. Pure. */
import type { Span } from '../cadence/slots.ts';

/** In order, what overlaps once. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = joined.at(-1);
    if (span.untilMs <= span.fromMs) continue;
    if (last !== undefined && span.fromMs <= last.untilMs)
      joined[joined.length - 1] = { ...last, untilMs: Math.max(last.untilMs, span.untilMs) };
    else joined.push(span);
  }
  return joined;
}

/** What lies in both. @param one in order, without overlaps; so is `other` */
export function inBoth(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const fromMs = Math.max(a.fromMs, b.fromMs);
      const untilMs = Math.min(a.untilMs, b.untilMs);
      return untilMs > fromMs ? [{ fromMs, untilMs }] : [];
    }),
  );
}

/** What of them is in none of the others. @param spans in order, without overlaps; so is `without` */
export function lessSpans(spans: readonly Span[], without: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { fromMs } = span;
    for (const gone of without) {
      if (gone.untilMs <= fromMs || gone.fromMs >= span.untilMs) continue;
      if (gone.fromMs > fromMs) left.push({ fromMs, untilMs: gone.fromMs });
      fromMs = gone.untilMs;
    }
    if (fromMs < span.untilMs) left.push({ fromMs, untilMs: span.untilMs });
    return left;
  });
}

/** How long they are together. @param spans without overlaps */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
}
