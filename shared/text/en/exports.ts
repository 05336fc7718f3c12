/** Exports: what the button says, and how far one is. */
export const exports = {
  button: 'Export',
  hint: 'Save the postbacks that match the filter as a file.',
  formats: { csv: 'Spreadsheet (CSV)', jsonl: 'Scripts (JSON Lines)' },
  running: (count: string) => `${count} so far`,
  cancel: 'Cancel the export',
  done: (count: string, isOne: boolean) => `${count} ${isOne ? 'postback' : 'postbacks'} exported.`,
  canceled: 'Export cancelled. No file was saved.',
  failed: 'Export failed',
};
