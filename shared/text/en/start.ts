/** What the start script and the headless program say. */
export const start = {
  help: `Usage: npm start -- [flags]

  --headless          no Electron: the same window in your browser
  --data DIR          folder of all data (default: the usual place of your computer)
  --receiver-port N   port that takes postbacks (default 8790, 0 picks a free one)
  --desk-port N       port of the window and the API (default 8791, 0 picks a free one)
  --no-open           do not open the browser
  --no-tunnel         no public address
  --demo              play a built-in fake network and a built-in fake App Craft
  --help              this text
`,
  unknownFlag: (flag: string) => `There is no flag ${flag}: "npm start -- --help" lists them.`,
  valueMissing: (flag: string) => `${flag} needs a value after it: "npm start -- --help" shows how.`,
  badPort: (flag: string, value: string) =>
    `${flag} ${value} is not a port: give a number from 0 to 65535, where 0 picks a free one.`,
  building: 'Building what changed …',
  built: (seconds: string) => `Built in ${seconds} s.`,
  buildFailed: (code: string) =>
    `The build failed (${code}): the lines above say where. What was built before stays.`,
  folderNotWritable: (dir: string, cause: string) =>
    `The program has to be built, and its folder ${dir} cannot be written (${cause}): give yourself write access to it or copy it elsewhere.`,
  buildBusy: 'Another start is building: waiting for it …',
  fetchingElectron: 'Fetching Electron’s runtime, once …',
  fetchedElectron: 'Electron’s runtime is here.',
  fetchProgress: (megabytes: string) => `  ${megabytes} MB`,
  noElectron: (why: string) =>
    `Electron’s runtime cannot be had (${why}), so the same window opens in your browser instead.`,
  electronFailed: (code: string) =>
    `Electron could not open a window (${code}; the lines above say why), so the same window opens in your browser instead.`,
  noWindow: {
    no_display: 'There is no display for a window here, so the same window is served for a browser instead.',
    root: 'Electron does not open windows for root, so the same window is served for a browser instead.',
  },
  whySlow: (seconds: number) => `nothing arrived within ${seconds} s`,
  whyFailed: (detail: string) => detail,
  openIt: (url: string) => `Open ${url}`,
  cannotOpenBrowser: (url: string) => `No browser could be opened: open ${url} yourself.`,
  stopping: 'Stopping …',
  fault: (message: string) =>
    `Postback Desk has stopped because of a fault of its own: ${message}. Everything that was answered is stored; start it again, and it goes on from there. The log in the data folder says more.`,
  crashed: (code: string) => `The program ended by itself (${code}): the log in the data folder says why.`,
};
