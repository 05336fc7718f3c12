/** Import of what this program exported as JSON Lines. */
import { counted } from './counted.ts';
import type { LineFault } from '../../domain/import/import-line.ts';
import type { ImportState } from '../../domain/import/import-state.ts';

const states: Readonly<Record<ImportState, string>> = {
  uploading: 'reading the file',
  checking: 'checking, nothing is changed yet',
  checked: 'checked, nothing is changed yet',
  importing: 'importing',
  done: 'imported',
  cancelled: 'cancelled',
};

const faults: Readonly<Record<LineFault, string>> = {
  too_long: 'longer than 4 MB',
  not_utf8: 'not UTF-8 text',
  not_json: 'not valid JSON',
  not_export: 'not a line of an export of Postback Desk',
  wrong_id: 'its id is not one of Postback Desk, or its time is in the future',
};

export const imports = {
  title: 'Import an export',
  hint: 'Bring in postbacks that Postback Desk exported as JSON Lines, from another computer or an older copy. Nothing is imported twice.',
  file: 'Export (JSON Lines)',
  choose: 'Choose an export',
  tooLarge: 'The file is larger than 8 GB. Export it in shorter periods.',
  look: 'Check the file',
  run: 'Import',
  cancel: 'Cancel',
  failed: 'The import did not continue',
  states,
  summary: (name: string, state: string) => `${name}: ${state}`,
  lines: (count: string) => counted(count, 'line', 'lines'),
  fresh: (count: string) => counted(count, 'new postback will be imported', 'new postbacks will be imported'),
  cameIn: (count: string) => counted(count, 'new postback imported', 'new postbacks imported'),
  known: (count: string) => counted(count, 'is here already', 'are here already'),
  corrections: (count: string) =>
    counted(count, 'manual correction is left out', 'manual corrections are left out'),
  noNetwork: (count: string) =>
    counted(count, 'belongs to no network and is left out', 'belong to no network and are left out'),
  unknownNetwork: (name: string, count: string) =>
    `${counted(count, 'is', 'are')} left out: there is no network named “${name}” here. Add it and check the file again.`,
  bad: (count: string) =>
    counted(count, 'line cannot be read and is left out', 'lines cannot be read and are left out'),
  fault: (line: string, reason: string) => `Line ${line}: ${reason}`,
  faults,
  never: 'Imported postbacks are marked and never forwarded.',
};
