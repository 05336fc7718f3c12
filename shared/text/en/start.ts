/** Messages of the start script and the headless program. */
import { PORT_RANGE } from '../../domain/port.ts';
import { DEFAULT_DESK_PORT, DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';

export const start = {
  help: `Usage: npm start -- [flags]

  --headless          open the window in your browser, without Electron
  --data DIR          folder for all data (default: the usual folder for app data)
  --receiver-port N   port that receives postbacks (default ${DEFAULT_RECEIVER_PORT}, 0 picks a free one)
  --desk-port N       port of the window and the API (default ${DEFAULT_DESK_PORT}, 0 picks a free one)
  --no-open           do not open the browser
  --no-tunnel         no public address
  --hidden            do not show the window at the start: it is in the tray
  --demo              play the demo: a fake network and a fake App Craft
  --help              show this help
`,
  unknownFlag: (flag: string) => `Unknown flag ${flag}: run "npm start -- --help" to see all flags.`,
  valueMissing: (flag: string) => `${flag} needs a value: run "npm start -- --help" to see how.`,
  badPort: (flag: string, value: string) =>
    `${flag} ${value} is not a port: use a number from ${PORT_RANGE.min} to ${PORT_RANGE.max} (0 picks a free one).`,
  building: 'Building …',
  built: (seconds: string) => `Built in ${seconds} s.`,
  buildFailed: (code: string) =>
    `The build failed (${code}): see the lines above. The previous build was kept.`,
  folderNotWritable: (dir: string, cause: string) =>
    `The program must be built, but its folder ${dir} is not writable (${cause}): give yourself write access, or copy the program to another folder.`,
  buildBusy: 'Another start is already building. Waiting …',
  fetchingElectron: 'Downloading Electron (only once) …',
  fetchedElectron: 'Electron is ready.',
  fetchProgress: (megabytes: string) => `  ${megabytes} MB`,
  noElectron: (why: string) =>
    `Electron could not be downloaded (${why}). The window opens in your browser instead.`,
  electronFailed: (code: string) =>
    `Electron could not open a window (${code}; see the lines above). The window opens in your browser instead.`,
  noWindow: {
    no_display: 'There is no display here. Open the window in a browser instead.',
    root: 'Electron does not open windows for root. Open the window in a browser instead.',
  },
  whySlow: (seconds: number) => `no data within ${seconds} s`,
  whyFailed: (detail: string) => detail,
  openIt: (url: string) => `Open ${url}`,
  cannotOpenBrowser: (url: string) => `The browser could not be opened: open ${url} yourself.`,
  stopping: 'Stopping …',
  fault: (message: string) =>
    `Postback Desk stopped because of an internal error: ${message}. Every postback that was answered is saved. Start it again to continue.`,
  crashed: (code: string) => `The program stopped unexpectedly (${code}): see the log in the data folder.`,
};
