/** In what words a destination is told an event and a status. Pure. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { type MacroName, macrosOfTemplate } from './macro-values.ts';
import type { DestinationRules } from './rules.ts';
import type { RequestTemplate } from './template.ts';

type Texts = Pick<RequestTemplate, 'url' | 'headers' | 'body'>;

export interface WordRules {
  readonly events: Partial<Record<PostbackEvent, string | undefined>>;
  readonly rules: Pick<DestinationRules, 'statusWords'>;
}

/** Whether a request has one of these macros, changed or not. */
export function says({ url, headers, body }: Texts, names: readonly MacroName[]): boolean {
  return [url, ...Object.values(headers), body ?? ''].some((text) =>
    macrosOfTemplate(text).some(({ subject }) => subject.kind === 'value' && names.includes(subject.name)),
  );
}

/** Its own word for a status, else ours; empty for none. */
export function statusWord(status: ConversionStatus | null, { rules }: Pick<WordRules, 'rules'>): string {
  if (status === null) return '';
  return ownWord(status, rules) ?? status;
}

/**
 * Its word for an event. A request without `{status}` has one place for both, as Keitaro's `status=lead` and
 * `status=rejected`: a status that has a word of its own is told there.
 */
export function eventWord(
  event: PostbackEvent,
  status: ConversionStatus | null,
  { events, rules }: WordRules,
  request: Texts,
): string {
  const own = status === null ? undefined : ownWord(status, rules);
  if (own !== undefined && !says(request, ['status'])) return own;
  return events[event] ?? event;
}

function ownWord(
  status: ConversionStatus,
  { statusWords }: Pick<DestinationRules, 'statusWords'>,
): string | undefined {
  const word = statusWords[status] ?? '';
  return word === '' ? undefined : word;
}
