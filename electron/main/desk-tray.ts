/** The icon in the tray: what the program is doing, the way back to the window, and the way out. */
import { join } from 'node:path';
import type { Tray } from 'electron';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { Text } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';
import { type DeskFacts, UNKNOWN_FACTS } from './desk-facts.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { forwardingPause } from './forwarding-pause.ts';
import { trayLines } from './status-messages.ts';
import { type TrayActions, trayMenu } from './tray-menu.ts';
import { trayImage, trayMood } from './tray-mood.ts';

const FACTS_EVERY_MS = 10_000;
const MOST_UNSEEN = 3;

export interface TrayDeps {
  readonly electron: Pick<ElectronDeps, 'Menu' | 'nativeImage' | 'nativeTheme' | 'Tray'>;
  readonly imagesDir: string;
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly readFacts: (addresses: EngineUrls) => Promise<DeskFacts>;
  readonly hasAlarm: () => boolean;
  /** Titles of what the system did not show, newest last. */
  readonly unseen: () => readonly string[];
  readonly startsAtLogin: () => boolean | null;
  readonly actions: TrayActions;
  /** Asked each time: the person may choose another language. */
  readonly text: () => Text;
}

export class DeskTray {
  readonly #deps: TrayDeps;
  readonly #tray: Tray;
  #gate: KeptState['kind'] = 'starting';
  #engine: EngineState = { kind: 'starting' };
  #facts: DeskFacts = UNKNOWN_FACTS;
  #shownMenu = '';
  #shownImage: string;
  #cancelLook: () => void = () => undefined;

  constructor(deps: TrayDeps) {
    this.#deps = deps;
    const { Tray, nativeTheme } = deps.electron;
    this.#shownImage = this.#image();
    this.#tray = new Tray(this.#picture());
    // On macOS a click opens the menu by itself.
    if (deps.platform !== 'darwin') this.#tray.on('click', deps.actions.open);
    nativeTheme.on('updated', this.show);
    this.show();
  }

  gateIs(gate: KeptState['kind']): void {
    this.#gate = gate;
    this.show();
  }

  engineIs(engine: EngineState): void {
    this.#engine = engine;
    this.#facts = UNKNOWN_FACTS;
    this.show();
    void this.look();
  }

  /** Reads anew what it shows, now and every few seconds. */
  async look(): Promise<void> {
    this.#cancelLook();
    const engine = this.#engine;
    if (engine.kind !== 'running') return;
    const facts = await this.#deps.readFacts(engine.addresses);
    if (engine !== this.#engine) return;
    this.#facts = facts;
    this.show();
    this.#cancelLook();
    this.#cancelLook = this.#deps.clock.after(FACTS_EVERY_MS, () => void this.look());
  }

  remove(): void {
    this.#engine = { kind: 'stopped' };
    this.#cancelLook();
    this.#deps.electron.nativeTheme.off('updated', this.show);
    this.#tray.destroy();
  }

  readonly show = (): void => {
    const image = this.#image();
    if (image !== this.#shownImage) {
      this.#shownImage = image;
      this.#tray.setImage(this.#picture());
    }
    const { electron, startsAtLogin, unseen, actions } = this.#deps;
    const text = this.#deps.text();
    const { address, today, destinations } = this.#facts;
    const facts = {
      lines: [...unseen().slice(-MOST_UNSEEN), ...trayLines(this.#gate, this.#engine, address, text)],
      today,
      url: address?.url ?? null,
      isForwardingPaused: forwardingPause(destinations, []).isPaused,
      startsAtLogin: startsAtLogin(),
      locale: text.locale,
    };
    // A new menu closes an open one on some desktops: change it only with its words.
    const words = JSON.stringify(facts);
    if (words === this.#shownMenu) return;
    this.#shownMenu = words;
    this.#tray.setToolTip([text.shell.appName, ...facts.lines].join('\n'));
    this.#tray.setContextMenu(electron.Menu.buildFromTemplate(trayMenu(facts, actions, text.shell.tray)));
  };

  #image(): string {
    const { platform, electron, hasAlarm } = this.#deps;
    const mood = trayMood({
      gate: this.#gate,
      engine: this.#engine.kind,
      address: this.#facts.address,
      isPaused: forwardingPause(this.#facts.destinations, []).isPaused === true,
      hasAlarm: hasAlarm(),
    });
    return trayImage(mood, platform, electron.nativeTheme.shouldUseDarkColors);
  }

  #picture() {
    const { electron, imagesDir } = this.#deps;
    return electron.nativeImage.createFromPath(join(imagesDir, 'tray', this.#shownImage));
  }
}
