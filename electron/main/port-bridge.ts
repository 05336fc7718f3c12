/** Connects the page with the engine: a fresh message channel for every load of the page and every engine. */
import { ENGINE_MESSAGE, type EngineSignal, PORT_MESSAGE } from '../../shared/contract/shell-channels.ts';

export interface BridgeDeps<Port> {
  readonly newChannel: () => { readonly port1: Port; readonly port2: Port };
  /** Sends to the preload script of the page. */
  readonly postToPage: (channel: string, message: EngineSignal | null, ports: Port[]) => void;
  /** False when no engine is running now. */
  readonly connectEngine: (port: Port) => boolean;
}

export class PortBridge<Port> {
  readonly #deps: BridgeDeps<Port>;
  /** Whether a page is there that listens: it has asked. */
  #isPageThere = false;

  constructor(deps: BridgeDeps<Port>) {
    this.#deps = deps;
  }

  /** A load begins: ports of the page before are gone with it. */
  pageLeft(): void {
    this.#isPageThere = false;
  }

  /**
   * The page asks for a port: every load does so when its scripts run, which may be before or after Electron calls it
   * loaded. It may also want another one in place of a broken one.
   */
  pageWantsPort(): void {
    this.#isPageThere = true;
    this.#connect();
  }

  engineRuns(): void {
    if (!this.#isPageThere) return;
    this.#deps.postToPage(ENGINE_MESSAGE, 'running', []);
    this.#connect();
  }

  engineDied(): void {
    if (this.#isPageThere) this.#deps.postToPage(ENGINE_MESSAGE, 'restarting', []);
  }

  #connect(): void {
    const { port1, port2 } = this.#deps.newChannel();
    // Without an engine the page waits: the next one connects it.
    if (this.#deps.connectEngine(port1)) this.#deps.postToPage(PORT_MESSAGE, null, [port2]);
  }
}
