/** Where the soak's conversions go: notes what it took, and refuses all when it is told to. */
import type { Destination } from '../../shared/contract/destinations.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

export class SoakDestination {
  /** How often each click id was answered 200. */
  readonly taken = new Map<string, number>();
  readonly #sink: SinkServer;
  readonly #id: string;
  #isRefusing = false;

  private constructor(sink: SinkServer, id: string) {
    this.#sink = sink;
    this.#id = id;
    sink.answer(({ url }) => {
      if (this.#isRefusing) return { kind: 'answer', status: 404 };
      const clickId = new URL(url, sink.url).searchParams.get('id') ?? '';
      this.taken.set(clickId, (this.taken.get(clickId) ?? 0) + 1);
      return { kind: 'answer', status: 200, body: 'OK' };
    });
  }

  static async start(api: DeskApi): Promise<SoakDestination> {
    const sink = await SinkServer.start();
    const { id } = await api.createDestination({
      name: 'Soak',
      request: { url: `${sink.url}/pb?id={clickid}` },
      events: { registration: 'reg' },
    });
    return new SoakDestination(sink, id);
  }

  set isRefusing(isRefusing: boolean) {
    this.#isRefusing = isRefusing;
  }

  async healthIn(api: DeskApi): Promise<Destination['health']['kind'] | null> {
    const { items } = await api.json<{ items: Destination[] }>('GET', '/destinations');
    return items.find((each) => each.id === this.#id)?.health.kind ?? null;
  }

  async stop(): Promise<void> {
    await this.#sink.close();
  }
}
