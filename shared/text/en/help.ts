/** Settings, Help. */
export const help = {
  title: 'Help',
  what: 'What to send when you ask for help. It has versions, states and the last errors in it, and no keys, tokens, click ids or addresses.',
  report: 'Report for support',
  folder: 'Data folder',
  copyFolder: 'Copy data folder',
  logs: 'Logs',
  copyLogs: 'Copy folder of the logs',
  failed: 'The report could not be made',
  updates:
    'In the desktop app, updates are in the menu Help: nothing is downloaded without your yes, and the daily check is off until you switch it on.',
  licenses: 'Licenses of other software in this program',
  showLicenses: 'Show licenses',
  licensesFailed: 'The licenses could not be read',
};
