/** The shell: window title, tray, menu, dialogs, and what it writes to the log. */
export const shell = {
  appName: 'Postback Desk',
  engine: {
    diedAtStart: (code: number) =>
      `Postback Desk could not start because its engine stopped with code ${code}: check the log in the data folder, start it again, or reinstall it.`,
    died: (code: number) =>
      `The engine stopped with code ${code}. Postbacks are still received, and processed when it runs again.`,
    gateDied: (code: number) => `The receiver stopped with code ${code}. It is being started again.`,
    reopening: 'The engine is reopening its database.',
    notStartedAgain: (cause: string) => `The engine could not be restarted. ${cause}`,
  },
  title: {
    running: 'Postback Desk',
    starting: 'Postback Desk – starting',
    waiting: (seconds: number) => `Postback Desk – receiving only, restarts in ${seconds} s`,
  },
  startFailed: {
    title: 'Postback Desk cannot start',
    /** Nobody foresaw it: the cause is in the system's words. */
    opening: (cause: string) =>
      `The window or the tray could not be opened (${cause}). Start Postback Desk again; if it happens again, run it without a window: npm start -- --headless.`,
    quit: 'Quit',
  },
  /** The page of the window ended twice within some seconds. */
  pageEnded: {
    message: 'The window stopped working twice in a row.',
    detail: 'Postbacks are still received and forwarded. Only the window is affected.',
    reload: 'Reload the window',
    later: 'Not now',
  },
  withoutSandbox: {
    message: 'The window has no sandbox on this system.',
    detail:
      'An AppImage has one only where the system allows user namespaces. Without it, a fault in the window could reach your files. Install the .deb, which brings the permission, or give it to this AppImage as docs/install.md says. Postbacks are received meanwhile.',
    quit: 'Quit',
    goOn: 'Open it without a sandbox',
  },
  unresponsive: {
    message: 'The window does not respond.',
    detail:
      'Postbacks are still received and forwarded. Reloading the window discards changes that are not saved.',
    wait: 'Wait',
    reload: 'Reload the window',
  },
  alreadyRunning:
    'Postback Desk already runs with this data folder, so its window was brought to the front. To run a second one, start it with --data DIR and another folder.',
  tray: {
    open: 'Open Postback Desk',
    quit: 'Quit and stop receiving',
    starting: 'Starting',
    waiting: (seconds: number) => `Receiving only, restarts in ${seconds} s`,
    notReceiving: 'Not receiving, restarts automatically',
    today: (registrations: number, firstDeposits: number) =>
      `Today: registrations ${registrations}, first deposits ${firstDeposits}`,
    copyUrl: 'Copy public address',
    pause: 'Pause forwarding',
    resume: 'Resume forwarding',
    dataFolder: 'Open data folder',
    logs: 'Open logs',
    startAtLogin: 'Start at login',
    receiving: (receiver: string) => `Receiving at ${receiver}`,
    address: {
      online: (url: string) => `Public address: ${url}`,
      connecting: 'Public address: connecting',
      problem: (message: string) => `Public address: ${message}`,
      off: 'Public address: switched off',
      unknown: 'Public address: checking',
    },
  },
  /** The first time the window is closed. */
  closeNotice: {
    message: 'Postback Desk keeps receiving postbacks.',
    detail:
      'It stays in the tray. To see the window again, click the tray icon or start Postback Desk again. To stop receiving, choose Quit.',
    detailWithoutTray:
      'This desktop shows no tray icons (GNOME needs the extension AppIndicator for that). To see the window again, start Postback Desk again. To stop receiving, choose Quit here, or open the window and choose Quit in its File menu.',
    keep: 'Keep receiving',
    quit: 'Quit',
  },
  /** Once, after the first real postback. */
  startAtLogin: {
    message: 'Start Postback Desk when you log in?',
    detail:
      'Your first postback arrived. Networks send at any time, and what they send while Postback Desk is off is usually lost. It starts without its window; the tray menu switches this on and off.',
    yes: 'Start at login',
    no: 'Not now',
  },
  /** Notifications of the system; others are worded as on every channel. */
  alarms: {
    noticeTitle: 'Postback Desk needs you',
    /** Of the shell itself: the part that would say it does not run. */
    receiverDown: {
      title: 'Postback Desk is not receiving',
      body: 'The receiver has not worked for a minute, so postbacks may be lost. It restarts automatically; if this stays, quit Postback Desk and start it again.',
    },
    engineDown: {
      title: 'Postback Desk is not processing postbacks',
      body: 'The engine has not worked for a minute. Postbacks are received and kept, but not shown or forwarded. It restarts automatically; if this stays, quit Postback Desk and start it again.',
    },
    back: {
      title: 'Postback Desk works again',
      body: 'Postbacks are received, processed and forwarded.',
    },
  },
  /** Before quitting while postbacks are expected. */
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
    help: 'Help',
    dataFolder: 'Open data folder',
    logs: 'Open logs',
    report: 'Report for support…',
    licenses: 'Licenses…',
  },
  page: {
    notFound: 'This file is not part of the window. Reload the window, or reinstall Postback Desk.',
    notAllowed: 'This address is not part of the window.',
  },
  wrongTag: (tag: string, version: string) =>
    `The tag ${tag} is not the version ${version} of package.json: set the version first, then tag v${version}.`,
  packageFailed: (cause: string) =>
    `The package could not be made (${cause}). Without Electron you can still run "npm run package:check" to see whether the package would be complete.`,
  /** What `npm run package:check` found. */
  packageCheck: {
    fine: (megabytes: string, seconds: string) =>
      `The package is complete: shell, preload and engine load from it, and the engine received a postback. ${megabytes} MB without Electron, checked in ${seconds} s.`,
    appWorks: (program: string) => `${program} starts, and it received a postback.`,
    notMade: (cause: string) => `The package could not be made: ${cause}`,
    fileMissing: (file: string) =>
      `${file} is missing from the package: add it to the files in build/electron-builder.config.ts, or build it.`,
    surprise: (path: string) =>
      `${path} is in the package and nobody expects it: leave it out in build/package/packaged-modules.ts, or name it there.`,
    moreSurprises: (count: number) => `${count} more files are not expected in the package.`,
    binaryPacked: (path: string) =>
      `${path} is inside the archive, where no system can load it: add it to asarUnpack in build/electron-builder.config.ts.`,
    threadDoesNotLoad: (file: string, output: string) =>
      `The packaged ${file} does not load. Output: ${output}`,
    preloadRequires: (name: string) =>
      `The preload script needs “${name}”, which its sandbox does not have: bundle it or remove it.`,
    shellDoesNotLoad: (output: string) => `The packaged shell does not load. Output: ${output}`,
    engineDoesNotLoad: (output: string) => `The packaged engine does not load. Output: ${output}`,
    engineDoesNotStart: (output: string) => `The packaged engine does not start. Output: ${output}`,
    engineDoesNotStop: (output: string) =>
      `The packaged engine did not stop cleanly within 3 s. Output: ${output}`,
    postbackNotShown: (output: string) =>
      `The packaged engine did not show a postback that was sent to it. Output: ${output}`,
    pictureNotDrawn: (output: string) =>
      `The packaged engine did not draw the picture of a digest: its fonts or its renderer are missing. Output: ${output}`,
    callFailed: (cause: string, output: string) =>
      `The packaged engine gave a wrong response (${cause}). Output: ${output}`,
    windowFileMissing: (file: string) => `${file} is missing from the packaged window: build it again.`,
  },
};
