/** The shell: window title, tray, menu, dialogs, and what it writes to the log. */
export const shell = {
  appName: 'Postback Desk',
  engine: {
    diedAtStart: (code: number) =>
      `Postback Desk could not start because its receiving part stopped with code ${code}: look into the log in the data folder, start it again, or install it again.`,
    died: (code: number) => `The receiving part stopped with code ${code}.`,
    reopening: 'The receiving part opens its database again.',
    notStartedAgain: (cause: string) => `The receiving part could not be started again. ${cause}`,
  },
  title: {
    running: 'Postback Desk',
    starting: 'Postback Desk – starting',
    waiting: (seconds: number) => `Postback Desk – not receiving, starts again in ${seconds} s`,
  },
  startFailed: {
    title: 'Postback Desk cannot start',
  },
  alreadyRunning:
    'Postback Desk is already running on this data folder: its window was brought to the front. To run a second one, start it with --data DIR and another folder.',
  tray: {
    open: 'Open Postback Desk',
    quit: 'Quit and stop receiving',
    starting: 'Starting',
    waiting: (seconds: number) => `Not receiving, starts again in ${seconds} s`,
    receiving: (receiver: string) => `Receiving at ${receiver}`,
    address: {
      online: (url: string) => `Public address: ${url}`,
      connecting: 'Public address: connecting',
      problem: (message: string) => `Public address: ${message}`,
      off: 'Public address: switched off',
      unknown: 'Public address: not known yet',
    },
  },
  /** The first time the window is closed. */
  closeNotice: {
    message: 'Postback Desk keeps receiving postbacks.',
    detail:
      'It stays in the tray. To see the window again, click its icon there or start Postback Desk once more. To stop receiving, choose Quit.',
    keep: 'Keep receiving',
    quit: 'Quit',
  },
  /** Notices of the system. */
  alarms: {
    unreachableTitle: 'Postbacks do not reach you',
    unreachableBody: (cause: string) =>
      `Cause: ${cause}. It is tried again by itself; the window says what to do.`,
    silentTitle: (name: string) => `${name} is silent`,
    silentBody: 'It has not sent anything for longer than is normal for it. Look into its cabinet.',
    addressTitle: 'Your public address has changed',
    parkedTitle: (name: string) => `${name} does not take conversions`,
    parkedBody: (why: string, waiting: number) => `${why}. ${waiting} conversions wait for it.`,
    noticeTitle: 'Postback Desk needs you',
    addressBody: (names: string) => `Paste the new URL into the cabinets of ${names}.`,
  },
  /** Before quitting while networks expect to be heard. */
  quitQuestion: {
    message: 'Quit while postbacks are expected?',
    detail: (senders: string) =>
      `These usually send within the next hour: ${senders}. While Postback Desk is not running nothing is received, and most networks do not send again. To keep receiving without a window, close the window instead.`,
    sender: (name: string, count: number | null) =>
      count === null ? `${name} (sent something today)` : `${name} (about ${count})`,
    keep: 'Keep receiving',
    quit: 'Quit anyway',
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    about: 'About Postback Desk',
    services: 'Services',
    hide: 'Hide Postback Desk',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    close: 'Close window',
    quit: 'Quit Postback Desk',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    reload: 'Reload',
    devTools: 'Developer tools',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    minimize: 'Minimize',
    front: 'Bring all to front',
  },
  page: {
    notFound: 'There is no such file in the window. Reload the window, or install Postback Desk again.',
    notAllowed: 'This address is not part of the window.',
  },
  packageFailed: (cause: string) =>
    `The package could not be made (${cause}): where Electron’s runtime cannot be fetched, "npm run package:check" still tells whether the package would be complete.`,
  /** What `npm run package:check` found. */
  packageCheck: {
    fine: (megabytes: string, seconds: string) =>
      `The package is complete: shell, preload and engine load from it, and the engine took a postback. ${megabytes} MB without Electron, checked in ${seconds} s.`,
    notMade: (cause: string) => `The package could not be made: ${cause}`,
    fileMissing: (file: string) =>
      `${file} is missing from the package: add it to the files in build/electron-builder.config.ts, or build it.`,
    preloadRequires: (name: string) =>
      `The preload script wants “${name}”, which its sandbox does not have: bundle it or leave it out.`,
    shellDoesNotLoad: (output: string) => `The packaged shell does not load. It said: ${output}`,
    engineDoesNotLoad: (output: string) => `The packaged engine does not load. It said: ${output}`,
    engineDoesNotStart: (output: string) => `The packaged engine does not start. It said: ${output}`,
    engineDoesNotStop: (output: string) =>
      `The packaged engine did not stop cleanly within 3 s. It said: ${output}`,
    postbackNotShown: (output: string) =>
      `The packaged engine did not show a postback that it was sent. It said: ${output}`,
    callFailed: (cause: string, output: string) =>
      `The packaged engine did not answer as it should (${cause}). It said: ${output}`,
    windowFileMissing: (file: string) => `The packaged window lacks ${file}: build it again.`,
  },
};
