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
  /** Whether a page is there that listens. */
  #isPageThere = false;
  /** Whether this load of the page has a port to the engine of now. */
  #isConnected = false;

  constructor(deps: BridgeDeps<Port>) {
    this.#deps = deps;
  }

  /** A load begins: ports of the page before are gone with it. */
  pageLeft(): void {
    this.#isPageThere = false;
    this.#isConnected = false;
  }

  /** The page's scripts ran. They may have asked already. */
  pageLoaded(): void {
    this.#isPageThere = true;
    if (!this.#isConnected) this.#connect();
  }

  /** The page asks for a port, also for another one in place of a broken one. */
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
    this.#isConnected = false;
    if (this.#isPageThere) this.#deps.postToPage(ENGINE_MESSAGE, 'restarting', []);
  }

  #connect(): void {
    const { port1, port2 } = this.#deps.newChannel();
    this.#isConnected = this.#deps.connectEngine(port1);
    // Without an engine the page waits: the next one connects it.
    if (this.#isConnected) this.#deps.postToPage(PORT_MESSAGE, null, [port2]);
  }
}
