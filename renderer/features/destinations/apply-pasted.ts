/** Puts a pasted URL into what is being edited. Pure. */
import { type PastedUrl } from '../../../shared/domain/forward/pasted-url.ts';
import { templateOf } from '../../../shared/domain/forward/pasted-template.ts';
import type { ConstantRow } from './constant-values.ts';
import type { DestinationValues } from './destination-values.ts';

/**
 * @param replaced what was pasted before it, or as it was read before the person said what a part holds: the
 * constants that it brought go again
 */
export function withPasted(
  values: DestinationValues,
  pasted: PastedUrl,
  replaced: PastedUrl | null = null,
): Partial<DestinationValues> {
  const template = templateOf(pasted);
  const gone = replaced === null ? [] : templateOf(replaced).constants;
  const names = new Set([...template.constants, ...gone].map((each) => each.name));
  const kept = values.constants.filter((row) => !names.has(row.name));
  const firstId = Math.max(-1, ...kept.map((row) => row.id)) + 1;
  const added = template.constants.map((each, index): ConstantRow => ({
    id: firstId + index,
    ...each,
    state: 'empty',
  }));
  const { event } = pasted;
  return {
    method: template.method,
    url: template.url,
    body: template.body ?? values.body,
    constants: [...kept, ...added],
    // The name that was in the URL is theirs, so it goes before the usual one.
    ...(event === null
      ? {}
      : { events: { ...values.events, [event.event]: { isSent: true, word: event.word } } }),
  };
}

/**
 * Takes it out again where the text is no URL any more, so that none is saved that the person no longer sees. What
 * they changed in the request themselves stays.
 * @param start what stood there before anything was pasted
 */
export function withoutPasted(
  values: DestinationValues,
  gone: PastedUrl,
  start: Pick<DestinationValues, 'method' | 'url' | 'body'>,
): Partial<DestinationValues> {
  const template = templateOf(gone);
  if (values.url !== template.url) return {};
  const names = new Set(template.constants.map((each) => each.name));
  return {
    method: start.method,
    url: start.url,
    body: values.body === template.body ? start.body : values.body,
    constants: values.constants.filter((row) => !names.has(row.name)),
  };
}
