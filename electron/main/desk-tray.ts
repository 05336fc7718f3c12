/** The icon in the tray: what the program is doing, the way back to the window, and the way out. */
import { join } from 'node:path';
import type { Tray } from 'electron';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { en } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import type { ElectronDeps } from './electron-deps.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import { trayLines } from './status-messages.ts';

const ADDRESS_EVERY_MS = 10_000;

export interface TrayDeps {
  readonly electron: Pick<ElectronDeps, 'Menu' | 'nativeImage' | 'Tray'>;
  readonly imagesDir: string;
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly readPublicUrl: (addresses: EngineUrls) => Promise<TunnelView | null>;
  readonly onOpen: () => void;
  readonly onQuit: () => void;
}

export class DeskTray {
  readonly #deps: TrayDeps;
  readonly #tray: Tray;
  #engine: EngineState = { kind: 'starting' };
  #address: TunnelView | null = null;
  #shownLines = '';
  #cancelLook: () => void = () => undefined;

  constructor(deps: TrayDeps) {
    this.#deps = deps;
    const { Tray, nativeImage } = deps.electron;
    this.#tray = new Tray(nativeImage.createFromPath(trayImage(deps.imagesDir, deps.platform)));
    // On macOS a click opens the menu by itself.
    if (deps.platform !== 'darwin') this.#tray.on('click', deps.onOpen);
    this.#show();
  }

  engineIs(engine: EngineState): void {
    this.#engine = engine;
    this.#address = null;
    this.#cancelLook();
    this.#show();
    void this.#look();
  }

  remove(): void {
    this.#cancelLook();
    this.#tray.destroy();
  }

  async #look(): Promise<void> {
    const engine = this.#engine;
    if (engine.kind !== 'running') return;
    const address = await this.#deps.readPublicUrl(engine.addresses);
    if (engine !== this.#engine) return;
    this.#address = address;
    this.#show();
    this.#cancelLook = this.#deps.clock.after(ADDRESS_EVERY_MS, () => void this.#look());
  }

  #show(): void {
    const lines = trayLines(this.#engine, this.#address);
    // A new menu closes an open one on some desktops: change it only with its words.
    if (lines.join('\n') === this.#shownLines && this.#shownLines !== '') return;
    this.#shownLines = lines.join('\n');
    const { electron, onOpen, onQuit } = this.#deps;
    this.#tray.setToolTip([en.shell.appName, ...lines].join('\n'));
    this.#tray.setContextMenu(
      electron.Menu.buildFromTemplate([
        ...lines.map((label) => ({ label, enabled: false })),
        { type: 'separator' },
        { label: en.shell.tray.open, click: onOpen },
        { label: en.shell.tray.quit, click: onQuit },
      ]),
    );
  }
}

/** macOS colours a template image itself. `@2x` files beside it are found by Electron. */
function trayImage(imagesDir: string, platform: NodeJS.Platform): string {
  return join(imagesDir, platform === 'darwin' ? 'trayTemplate.png' : 'tray.png');
}
