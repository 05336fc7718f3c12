/** Updates of the desktop app: menu and dialogs. */
export const updates = {
  menu: {
    check: 'Check for updates…',
    automatic: 'Check for updates daily',
    beta: 'Include beta versions',
  },
  close: 'OK',
  noPlace: {
    message: 'This copy cannot look for updates.',
    detail: 'It was not made by a release. Get a new version from where you got this one.',
  },
  none: (version: string) => ({
    message: 'You have the newest version.',
    detail: `This is Postback Desk ${version}.`,
  }),
  failed: (cause: string) => ({
    message: 'The update did not work.',
    detail: `${cause}. Postback Desk goes on as before; try again later.`,
  }),
  found: (found: string, current: string, notes: string) => ({
    message: `Postback Desk ${found} is available. You have ${current}.`,
    detail: notes === '' ? 'There are no release notes.' : notes,
    download: 'Download',
    later: 'Not now',
    skip: 'Skip this version',
  }),
  ready: (version: string) => ({
    message: `Postback Desk ${version} is ready to install.`,
    detail:
      'It installs with a restart. While it restarts, usually for less than a minute, nothing is received unless you have a mailbox. Deliveries that are being sent finish first.',
    restart: 'Restart now',
    onQuit: 'When I quit',
  }),
  stillSending: {
    message: 'Not restarted: deliveries are still being sent.',
    detail:
      'Nothing was interrupted. The update installs when you quit, or check for updates again to restart later.',
  },
};
