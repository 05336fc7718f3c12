/**
 * ngrok through its own library `@ngrok/ngrok`, an optional dependency that is loaded only when it is
 * chosen: it brings a binary for each system, and nobody else should pay for that.
 */
import { z } from 'zod';
import { openRelay, type OwnPorts } from './loopback-relay.ts';
import { Loss } from './loss.ts';
import { messageOf } from './network-failure.ts';
import type { OpenRequest, TunnelProvider, TunnelSession } from './provider.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

export interface NgrokListener {
  url(): string | null;
  close(): Promise<void>;
}

/** The part of the library that is used here. */
export interface NgrokLibrary {
  forward(config: {
    readonly addr: string;
    readonly authtoken: string;
    readonly domain?: string;
    readonly onStatusChange?: (addr: string, error?: string) => void;
  }): Promise<NgrokListener>;
}

export interface NgrokOptions {
  readonly token: () => string | null;
  /** Rejects where it is not installed. */
  readonly load?: () => Promise<unknown>;
  readonly tunnelPorts?: OwnPorts;
}

/** Not a literal in the import: neither build nor type check may need what is optional. */
const LIBRARY: string = '@ngrok/ngrok';

const librarySchema = z.object({
  forward: z.custom<NgrokLibrary['forward']>((value) => typeof value === 'function'),
});

export function createNgrokProvider(options: NgrokOptions): TunnelProvider {
  return { id: 'ngrok', open: async (request) => open(request, options) };
}

async function open(request: OpenRequest, options: NgrokOptions): Promise<TunnelSession> {
  const token = options.token();
  if (token === null) throw new TunnelError(tunnelProblem('refused', { code: 'ngrok_token_missing' }));
  const library = await load(options);
  const relay = await openRelay(request.targetPort, options.tunnelPorts);
  const loss = new Loss();
  try {
    const opening = library.forward({
      addr: `localhost:${relay.port}`,
      authtoken: token,
      ...(request.address === null ? {} : { domain: new URL(request.address).hostname }),
      onStatusChange: (_addr, error) => {
        if (error !== undefined)
          loss.tell(tunnelProblem('lost', { code: 'ngrok_lost', cause: hide(error, token) }));
      },
    });
    const listener = await orAborted(opening, request.signal);
    const url = URL.parse(listener.url() ?? '')?.origin ?? 'null';
    if (url === 'null') throw new Error('no address');
    return {
      url,
      name: new URL(url).hostname,
      onLost: (listen) => {
        loss.listen(listen);
      },
      close: async () => {
        loss.silence();
        await Promise.all([listener.close(), relay.close()]);
      },
    };
  } catch (error) {
    await relay.close();
    request.signal.throwIfAborted();
    const reason = { code: 'ngrok_refused', cause: hide(messageOf(error), token) } as const;
    throw new TunnelError(tunnelProblem('refused', reason), { cause: null });
  }
}

async function loadLibrary(): Promise<unknown> {
  const loaded: unknown = await import(LIBRARY);
  return loaded;
}

async function load({ load: from = loadLibrary }: NgrokOptions): Promise<NgrokLibrary> {
  try {
    return librarySchema.parse(await from());
  } catch (error) {
    throw new TunnelError(tunnelProblem('refused', { code: 'ngrok_missing' }), { cause: error });
  }
}

/** The library cannot be stopped while it connects: what it hands over later is closed. */
async function orAborted(opening: Promise<NgrokListener>, signal: AbortSignal): Promise<NgrokListener> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([opening, promise]);
  } catch (error) {
    opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function hide(text: string, secret: string): string {
  return text.replaceAll(secret, '…');
}
