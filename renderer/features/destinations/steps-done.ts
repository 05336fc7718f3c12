/** Which steps of a destination's form are done. Pure. */
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import type { Text } from '../../../shared/text/en.ts';
import { checkDestination } from './check-destination.ts';
import type { DestinationValues } from './destination-values.ts';

interface StepsDone {
  readonly url: boolean;
  readonly events: boolean;
  readonly test: boolean;
}

export function stepsDone(values: DestinationValues, isTested: boolean, text: Text): StepsDone {
  const wrong = Object.keys(checkDestination(values, true, text));
  return {
    url: !wrong.some((path) => path.startsWith('request')),
    events:
      EVENTS.some((event) => values.events[event].isSent) && !wrong.some((path) => path.startsWith('events')),
    test: isTested,
  };
}
