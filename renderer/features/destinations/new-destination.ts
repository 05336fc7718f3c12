/** A destination that is not there yet, as its dialog asks for it. Pure. */
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import { DESTINATION_DEFAULTS } from '../../../shared/contract/destinations.ts';
import { needsHost, startOf, urlWithHost } from '../../../shared/domain/forward/destination-preset.ts';
import { type DestinationValues, destinationValues } from './destination-values.ts';

/** What a preset begins with, as the form edits it. */
export function newDestinationValues(preset: string): DestinationValues {
  const known = findDestinationPreset(preset);
  const start = startOf(known);
  return destinationValues({
    ...DESTINATION_DEFAULTS,
    ...start,
    name: known.name,
    proxyLoginState: 'empty',
    request: { ...start.request, headers: { ...start.request.headers } },
    constants: start.constants.map((each) => ({
      ...each,
      value: each.isSecret ? null : each.value,
      state: 'empty',
    })),
  });
}

/** With the host that the person typed, where only the host is theirs; null where it is no host. */
export function withHost(preset: string, host: string): Partial<DestinationValues> | null {
  const known = findDestinationPreset(preset);
  if (!needsHost(known)) return null;
  const url = urlWithHost(known.request.url, host);
  return url === '' ? null : { url };
}

/** What the request is while nothing is pasted. */
export function startWith(preset: string, host: string): DestinationValues {
  return { ...newDestinationValues(preset), ...withHost(preset, host) };
}

/** Another kind of destination: a name that the person wrote themselves stays. */
export function withPreset(values: DestinationValues, from: string, to: string): DestinationValues {
  const isOwnName = values.name !== findDestinationPreset(from).name;
  const next = newDestinationValues(to);
  return isOwnName ? { ...next, name: values.name } : next;
}
