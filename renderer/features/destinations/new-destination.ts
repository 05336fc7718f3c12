/** A destination that is not there yet, as its dialog asks for it. Pure. */
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import { type NewDestination, newDestinationSchema } from '../../../shared/contract/destinations.ts';
import { needsHost, urlWithHost } from '../../../shared/domain/forward/destination-preset.ts';
import type { Text } from '../../../shared/text/en.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';

export interface NewValues {
  readonly preset: string;
  readonly name: string;
  /** Of the person's own tracker; only some presets need it. */
  readonly host: string;
}

export function newDestination({ preset, name, host }: NewValues): NewDestination {
  const known = findDestinationPreset(preset);
  const url = needsHost(known) ? urlWithHost(known.request.url, host) : undefined;
  return { preset, name: name.trim(), request: url === undefined ? undefined : { url } };
}

export function checkNew(values: NewValues, text: Text): FieldErrors {
  const messages = text.destinations;
  const input = newDestination(values);
  return {
    ...(input.request?.url === '' ? { host: messages.create.hostWrong } : {}),
    ...schemaErrors(newDestinationSchema, input, text, {
      sentences: { name: ({ code }) => (code === 'too_small' ? messages.check.nameMissing : undefined) },
      fieldOf: (path) => (path[0] === 'request' ? 'host' : path.join('.')),
    }),
  };
}
