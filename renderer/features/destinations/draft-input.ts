/** What is being edited, as the engine tries it. Pure. */
import { constantEdits } from './constant-values.ts';
import { type DestinationValues, eventsOf, requestOf } from './destination-values.ts';
import { rulesOf } from './rule-values.ts';

/** Null while a field of the rules cannot be read. */
export function draftOf(values: DestinationValues) {
  const rules = rulesOf(values.rules);
  if (rules === null) return null;
  return {
    request: requestOf(values),
    events: eventsOf(values),
    rules,
    constants: constantEdits(values.constants),
  };
}
