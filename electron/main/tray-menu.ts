/** The menu of the tray: how things stand, and what can be done without the window. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Text } from '../../shared/text/en.ts';
import type { Today } from './desk-facts.ts';

export interface TrayMenuFacts {
  /** How things stand, from top to bottom. */
  readonly lines: readonly string[];
  /** Null while it is not known. */
  readonly today: Today | null;
  /** The public address; null while there is none. */
  readonly url: string | null;
  /** Null where there is nothing to pause. */
  readonly isForwardingPaused: boolean | null;
  /** Null where this system cannot start the program at login. */
  readonly startsAtLogin: boolean | null;
}

export interface TrayActions {
  readonly open: () => void;
  readonly copyUrl: (url: string) => void;
  readonly setForwardingPaused: (isPaused: boolean) => void;
  readonly openDataFolder: () => void;
  readonly openLogs: () => void;
  readonly setStartsAtLogin: (isOn: boolean) => void;
  readonly quit: () => void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

export function trayMenu(
  { lines, today, url, isForwardingPaused, startsAtLogin }: TrayMenuFacts,
  actions: TrayActions,
  messages: Text['shell']['tray'],
): MenuItemConstructorOptions[] {
  const shown = today === null ? lines : [...lines, messages.today(today.registrations, today.firstDeposits)];
  return [
    ...shown.map((label) => ({ label, enabled: false })),
    line,
    { label: messages.open, click: actions.open },
    {
      label: messages.copyUrl,
      enabled: url !== null,
      click: () => {
        if (url !== null) actions.copyUrl(url);
      },
    },
    ...(isForwardingPaused === null
      ? []
      : [
          {
            label: isForwardingPaused ? messages.resume : messages.pause,
            click: () => {
              actions.setForwardingPaused(!isForwardingPaused);
            },
          },
        ]),
    line,
    { label: messages.dataFolder, click: actions.openDataFolder },
    { label: messages.logs, click: actions.openLogs },
    ...(startsAtLogin === null
      ? []
      : [
          {
            label: messages.startAtLogin,
            type: 'checkbox' as const,
            checked: startsAtLogin,
            click: () => {
              actions.setStartsAtLogin(!startsAtLogin);
            },
          },
        ]),
    line,
    { label: messages.quit, click: actions.quit },
  ];
}
