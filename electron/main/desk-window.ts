/** The one window. Closing it hides it: receiving goes on in the tray. One that is gone is made anew. */
import type { BrowserWindow, WebContents } from 'electron';
import type { Text } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import { askPerson, type Question } from './ask-person.ts';
import type { BuiltFiles } from './built-files.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { hideWindow } from './hide-window.ts';
import { guardPage } from './page-guard.ts';
import { PageRevival } from './page-revival.ts';
import { rememberPlace } from './remember-place.ts';
import type { ShellLog } from './shell-log.ts';
import type { ShellMemory } from './shell-memory.ts';
import { watchResponse } from './watch-response.ts';
import { windowOptions } from './window-options.ts';

export interface DeskWindowDeps {
  readonly electron: Pick<ElectronDeps, 'BrowserWindow' | 'dialog' | 'nativeTheme' | 'screen' | 'shell'>;
  readonly platform: NodeJS.Platform;
  readonly files: BuiltFiles;
  readonly memory: ShellMemory;
  readonly clock: Clock;
  readonly log: ShellLog;
  /** `scheme://host` of the page. */
  readonly pageOrigin: string;
  readonly pageUrl: string;
  /** Asked each time: the person may choose another language. */
  readonly text: () => Text;
  readonly isQuitting: () => boolean;
  /** The person closed the window. @returns whether to hide it */
  readonly mayHide: () => Promise<boolean>;
  /** A page is about to be loaded in a window that was just made. */
  readonly onContents: (contents: WebContents) => void;
  /** A person looks at it. */
  readonly onSeen: () => void;
  /** The system ends the session: `asked` may still be called off, `certain` not. Windows only. */
  readonly onSessionEnd: (end: 'asked' | 'certain') => void;
}

export class DeskWindow {
  readonly #deps: DeskWindowDeps;
  #window: BrowserWindow | null = null;
  #revival: PageRevival | null = null;
  #title: string;
  #isClosing = false;
  /** Of the question whether to load a page again that ended. */
  #reloadOffer = new AbortController();
  /** As it was left, maximized or not; null once it was shown. */
  #showFirst: (() => void) | null = null;

  constructor(deps: DeskWindowDeps) {
    this.#deps = deps;
    this.#title = deps.text().shell.title.starting;
  }

  /** @param isHidden loads the page without showing it */
  start(isHidden: boolean): void {
    this.#make(isHidden);
  }

  /** Shows it and brings it to the front, whatever became of it. */
  open(): void {
    this.#reloadOffer.abort();
    const window = this.#there();
    if (window === null) {
      this.#make(false);
      return;
    }
    this.#revival?.wanted();
    if (window.isMinimized()) window.restore();
    if (this.#showFirst === null) window.show();
    else this.#showFirst();
    window.focus();
  }

  /** @param hash of one of its pages */
  openAt(hash: string): void {
    this.open();
    this.#load(hash);
  }

  setTitle(title: string): void {
    this.#title = title;
    this.#there()?.setTitle(title);
  }

  /** Whether it is on the screen, as far as the system says. */
  get isSeen(): boolean {
    const window = this.#there();
    return window !== null && window.isVisible() && !window.isMinimized();
  }

  /** Asks for attention until it is looked at; one that is hidden is shown, without taking the keyboard. */
  flash(): void {
    const window = this.#there();
    if (window === null || window.isFocused()) return;
    if (!window.isVisible()) window.showInactive();
    window.flashFrame(true);
  }

  readonly post: WebContents['postMessage'] = (channel, message, ports) => {
    this.#there()?.webContents.postMessage(channel, message, ports);
  };

  /** Asks over the window. One that is hidden stays so; the question stands alone then. */
  readonly ask = (question: Question): Promise<number> => {
    const { electron, text } = this.#deps;
    return askPerson(electron.dialog, this.isSeen ? this.#there() : null, text().shell.appName, question);
  };

  /** Shows the window first, so that the question is seen. */
  readonly askInFront = (question: Question): Promise<number> => {
    this.open();
    return this.ask(question);
  };

  #there(): BrowserWindow | null {
    return this.#window?.isDestroyed() === false ? this.#window : null;
  }

  #make(isHidden: boolean): void {
    const { electron, files, memory, clock, pageOrigin } = this.#deps;
    const place = memory.get().windowPlace;
    const window = new electron.BrowserWindow(windowOptions(electron, files, place, this.#title));
    this.#window = window;
    const { webContents } = window;
    guardPage({
      contents: webContents,
      session: webContents.session,
      pageOrigin,
      openInBrowser: (address) => void electron.shell.openExternal(address),
    });
    this.#showFirst = (): void => {
      this.#showFirst = null;
      // Maximizing shows it, too.
      if (place?.isMaximized === true) window.maximize();
      else window.show();
    };
    window.once('ready-to-show', () => {
      if (!isHidden) this.#showFirst?.();
    });
    // The title tells the engine's state, whatever the page calls itself.
    window.setTitle(this.#title);
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    window.on('focus', () => {
      window.flashFrame(false);
      this.#deps.onSeen();
    });
    this.#followEnds(window);
    const revival = new PageRevival({ contents: webContents, clock, onLeft: () => void this.#offerReload() });
    this.#revival = revival;
    watchResponse(window, {
      ask: this.ask,
      text: this.#deps.text,
      onReplace: () => {
        revival.replace();
      },
    });
    rememberPlace(window, memory, clock);
    this.#deps.onContents(webContents);
    this.#load('');
  }

  #load(hash: string): void {
    const { log, pageUrl } = this.#deps;
    this.#there()
      ?.loadURL(`${pageUrl}${hash}`)
      .catch((error: unknown) => {
        log.error({ err: error }, 'the page could not be loaded');
      });
  }

  #followEnds(window: BrowserWindow): void {
    const { isQuitting, onSessionEnd } = this.#deps;
    window.on('close', (event) => {
      if (isQuitting()) return;
      event.preventDefault();
      void this.#close(window);
    });
    window.on('query-session-end', () => {
      onSessionEnd('asked');
    });
    window.on('session-end', () => {
      onSessionEnd('certain');
    });
  }

  /** Hidden after the question, not before: over a hidden window it would not be seen. */
  async #close(window: BrowserWindow): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    try {
      const isHidden = await this.#deps.mayHide();
      if (isHidden && !window.isDestroyed()) hideWindow(window, this.#deps.platform);
    } finally {
      this.#isClosing = false;
    }
  }

  /** Of a page that ended twice. While nobody looks nothing is asked: opening the window loads it. */
  async #offerReload(): Promise<void> {
    const window = this.#there();
    if (window === null || !window.isVisible()) return;
    const messages = this.#deps.text().shell.pageEnded;
    this.#reloadOffer = new AbortController();
    const response = await this.ask({
      type: 'warning',
      message: messages.message,
      detail: messages.detail,
      buttons: [messages.reload, messages.later],
      signal: this.#reloadOffer.signal,
    });
    if (response === 0) this.#revival?.wanted();
  }
}
