/** Opens a session through a program of its own: relay, program, address, and the end of all three. */
import type { TunnelProblem, TunnelReason } from '../../../../shared/contract/tunnel-problems.ts';
import { type LoopbackRelay, openRelay, type OwnPorts } from '../loopback-relay.ts';
import { Loss } from '../loss.ts';
import type { OpenRequest, TunnelSession } from '../provider.ts';
import { TunnelError, tunnelProblem } from '../tunnel-problem.ts';
import { type ChildOptions, GuardedChild } from './guarded-child.ts';

/** What a line of the program's output means. */
export type ChildNews =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'failed'; readonly problem: TunnelProblem };

export interface ChildWay {
  /** @param relayPort port on `localhost` that public requests go to */
  readonly options: (relayPort: number) => ChildOptions;
  /** Pure; null for a line that means nothing. */
  readonly read: (line: string) => ChildNews | null;
  readonly timeoutMs: number;
  /** What it is called. */
  readonly program: string;
  readonly ended: (lastLines: string) => TunnelReason;
  readonly tunnelPorts: OwnPorts | undefined;
}

/** Settles when the program said its address; leaves nothing behind when it fails. */
export async function openWithChild(request: OpenRequest, way: ChildWay): Promise<TunnelSession> {
  request.signal.throwIfAborted();
  const relay = await openRelay(request.targetPort, way.tunnelPorts);
  try {
    return await runChild(request.signal, way, relay);
  } catch (error) {
    await relay.close();
    throw error;
  }
}

async function runChild(signal: AbortSignal, way: ChildWay, relay: LoopbackRelay): Promise<TunnelSession> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const loss = new Loss();
  let url: string | null = null;
  const tell = (problem: TunnelProblem): void => {
    reject(new TunnelError(problem));
    loss.tell(problem);
  };
  const child = new GuardedChild(way.options(relay.port), {
    onLine: (line) => {
      const news = way.read(line);
      if (news === null) return;
      if (news.kind === 'failed') {
        tell(news.problem);
      } else if (url === null) {
        url = news.url;
        resolve(news.url);
      } else if (url !== news.url) {
        // Some services change the address of a tunnel that stays open.
        tell(
          tunnelProblem('lost', {
            code: 'child_address_changed',
            program: way.program,
            before: url,
            now: news.url,
          }),
        );
      }
    },
    onGone: (lastLines) => {
      tell(tunnelProblem(url === null ? 'refused' : 'lost', way.ended(lastLines)));
    },
  });
  const onAbort = (): void => {
    reject(signal.reason);
  };
  const timer = setTimeout(() => {
    reject(
      new TunnelError(
        tunnelProblem('timed_out', {
          code: 'child_timed_out',
          program: way.program,
          seconds: Math.round(way.timeoutMs / 1_000),
        }),
      ),
    );
  }, way.timeoutMs);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    const opened = await promise;
    return {
      url: opened,
      name: new URL(opened).hostname,
      onLost: (listener) => {
        loss.listen(listener);
      },
      close: async () => {
        loss.silence();
        await Promise.all([child.close(), relay.close()]);
      },
    };
  } catch (error) {
    loss.silence();
    await child.close();
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
