/** Moving to another computer, in Settings. */
import { PASSPHRASE_RANGE } from '../../contract/limits.ts';

export const setup = {
  title: 'Move to another computer',
  what: 'All networks, destinations, links, settings and secrets in one file, encrypted with a passphrase. It does not contain your postbacks.',
  passphrase: 'Passphrase',
  exportHint: `At least ${PASSPHRASE_RANGE.min} characters. You need it on the other computer.`,
  export: 'Export the setup',
  exported: (name: string) => `Saved as ${name}.`,
  notExported: 'The setup could not be exported',
  import: 'Import a setup …',
  dialog: {
    title: 'Import a setup',
    file: 'Setup file',
    choose: 'Choose a file',
    passphrase: 'Passphrase of the file',
    look: 'Show what would change',
    failed: 'The setup cannot be imported',
    made: (day: string, program: string) => `Exported on ${day} with version ${program}.`,
    changes: 'What would change',
    nothing: 'Nothing. Everything in it is already here.',
    networks: 'Networks',
    destinations: 'Destinations',
    links: 'Links',
    settings: 'Settings',
    secrets: 'Secrets',
    allowedPrivate: (names: string) =>
      `${names} may then send to addresses on this computer or in your private network. If you did not allow that on the other computer, do not import this file.`,
    change: { add: 'new', replace: 'replaced', same: 'unchanged', blocked: 'skipped' },
    reason: {
      key_taken: 'another network here uses its key',
      keyless_taken: 'without keyless postbacks, because another network here already gets them',
    },
    settingNames: {
      receiver: 'receiver limits',
      tunnel: 'public address',
      isAwakeWanted: 'keep the computer awake',
      money: 'money',
      warnings: 'caps and warnings',
    },
    kept: 'Everything that exists only on this computer stays. A backup is made first, so you can undo this. Receiving stops for a few seconds.',
    confirm: 'Import',
    done: (added: string, replaced: string) => `Imported: ${added} new, ${replaced} replaced.`,
  },
};
