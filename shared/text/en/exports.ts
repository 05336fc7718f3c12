/** Exports: what the button says, and how far one is. */
export const exports = {
  button: 'Export',
  hint: 'Saves the postbacks that fit the filter as a file.',
  formats: { csv: 'Table for spreadsheets (CSV)', jsonl: 'For scripts (JSON lines)' },
  running: (count: string) => `${count} so far`,
  cancel: 'Cancel the export',
  done: (count: string, isOne: boolean) => `${count} ${isOne ? 'postback' : 'postbacks'} exported.`,
  canceled: 'The export was cancelled. No file was saved.',
  failed: 'Not exported',
};
