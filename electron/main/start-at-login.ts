/** Whether the system starts the program, without its window, when the person logs in. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronDeps } from './electron-deps.ts';
import type { ShellLog } from './shell-log.ts';

/** The flag of such a start. */
const HIDDEN_FLAG = '--hidden';

/** Desktops that follow XDG start what lies in this folder (freedesktop.org, "Desktop Application Autostart"). */
const AUTOSTART_FILE = 'autostart/postback-desk.desktop';

export interface StartAtLoginDeps {
  readonly app: Pick<ElectronDeps['app'], 'isPackaged' | 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  /** Of the program itself; of the AppImage where it runs out of one, because what is in it is gone afterwards. */
  readonly program: string;
  /** `~/.config`, or what stands for it. */
  readonly configDir: string;
  readonly log: ShellLog;
}

export class StartAtLogin {
  readonly #deps: StartAtLoginDeps;

  constructor(deps: StartAtLoginDeps) {
    this.#deps = deps;
  }

  /** Null where it cannot be: started out of its source, it is not a program that the system could start. */
  isOn(): boolean | null {
    const { app, platform } = this.#deps;
    if (!app.isPackaged) return null;
    if (platform === 'linux') return this.#isInAutostart();
    if (platform !== 'win32' && platform !== 'darwin') return null;
    return app.getLoginItemSettings(this.#item()).openAtLogin;
  }

  /** Whether the system started it now because of this; elsewhere than on macOS the flag says so. */
  wasUsed(): boolean {
    const { app, platform } = this.#deps;
    return platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
  }

  set(isOn: boolean): void {
    const { app, platform, log } = this.#deps;
    try {
      if (platform === 'linux') this.#setAutostart(isOn);
      else app.setLoginItemSettings({ ...this.#item(), openAtLogin: isOn });
    } catch (error) {
      log.warn({ err: error }, 'starting at login could not be changed');
    }
  }

  /** On Windows an item is known by its program and its words; macOS has no words, and says how it was started. */
  #item(): { readonly path?: string; readonly args?: string[] } {
    const { platform, program } = this.#deps;
    return platform === 'win32' ? { path: program, args: [HIDDEN_FLAG] } : {};
  }

  get #file(): string {
    return join(this.#deps.configDir, AUTOSTART_FILE);
  }

  #isInAutostart(): boolean {
    try {
      // Desktops switch an entry off by this line.
      return !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/m.test(readFileSync(this.#file, 'utf8'));
    } catch {
      return false;
    }
  }

  #setAutostart(isOn: boolean): void {
    if (!isOn) {
      rmSync(this.#file, { force: true });
      return;
    }
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, autostartEntry(this.#deps.program));
  }
}

/** @param program its path; quoted as the Desktop Entry Specification says, "The Exec key" */
export function autostartEntry(program: string): string {
  // Within a quoted argument four signs are escaped, then the backslash once more for the string itself.
  const quoted = program
    .replaceAll(/["`$\\]/g, String.raw`\$&`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Postback Desk',
    `Exec="${quoted}" ${HIDDEN_FLAG}`,
    'Terminal=false',
    '',
  ].join('\n');
}
