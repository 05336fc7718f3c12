/** The alarm for when the desk itself is off, as a form edits it: the number as text, URLs empty until one is pasted. Pure. */
import {
  type HeartbeatEdit,
  heartbeatEditSchema,
  type HeartbeatView,
} from '../../../shared/contract/heartbeat.ts';
import {
  HEARTBEAT_MINUTES,
  HEARTBEAT_URLS,
  type HeartbeatSettings,
  type HeartbeatUrl,
} from '../../../shared/domain/notify/heartbeat-settings.ts';
import type { Text } from '../../../shared/text/en.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';
import { wholeNumberOf } from '../../ui/whole-number.ts';

/** What is called, by the kind of the service. */
export const URLS_OF: Readonly<Record<HeartbeatSettings['kind'], readonly HeartbeatUrl[]>> = {
  healthchecks: ['ping'],
  own: ['alive', 'asleep', 'stopped'],
};

export type HeartbeatValues = Omit<HeartbeatSettings, 'everyMinutes'> &
  Readonly<Record<HeartbeatUrl, string>> & { readonly everyMinutes: string };

/** Saved URLs are secrets: nothing of them comes back. */
export function heartbeatValues({ settings }: HeartbeatView): HeartbeatValues {
  const { everyMinutes, ...others } = settings;
  return { ...others, everyMinutes: String(everyMinutes), ping: '', alive: '', asleep: '', stopped: '' };
}

/** In the shape of the contract, unchecked. What was not pasted stays as it is. */
export function heartbeatEditOf(values: HeartbeatValues): HeartbeatEdit {
  const { isOn, kind, alarmsAtStop, allowsPrivate } = values;
  const pasted = HEARTBEAT_URLS.filter((each) => values[each].trim() !== '');
  return {
    isOn,
    kind,
    alarmsAtStop,
    allowsPrivate,
    everyMinutes: wholeNumberOf(values.everyMinutes),
    urls: Object.fromEntries(pasted.map((each) => [each, values[each].trim()])),
  };
}

export function checkHeartbeat(values: HeartbeatValues, text: Text): FieldErrors {
  const messages = text.heartbeat;
  const { min, max } = HEARTBEAT_MINUTES;
  const urls = Object.fromEntries(HEARTBEAT_URLS.map((each) => [each, () => messages.urlInvalid]));
  return schemaErrors(heartbeatEditSchema, heartbeatEditOf(values), text, {
    sentences: { everyMinutes: () => messages.everyInvalid(min, max), ...urls },
    fieldOf: (path) => (path[0] === 'urls' ? (path[1] ?? '') : path.join('.')),
  });
}
