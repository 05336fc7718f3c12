/** What a cleanup would remove: found step by step, with how far it is, and ended by leaving. */
import { useEffect, useRef, useState } from 'react';
import type { HousekeepingPlan } from '../../../shared/contract/housekeeping.ts';
import { useDesk } from '../../client/desk-client.ts';

type CleanupLook =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly found: number }
  | { readonly kind: 'seen'; readonly plan: HousekeepingPlan }
  | { readonly kind: 'failed'; readonly error: unknown };

const NONE: CleanupLook = { kind: 'none' };

export function useCleanupPlan() {
  const desk = useDesk();
  const [look, setLook] = useState<CleanupLook>(NONE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setLook({ kind: 'looking', found: 0 });
    try {
      for await (const plan of await desk.housekeeping.plan.call(undefined, { signal: abort.signal })) {
        if (abort.signal.aborted) return;
        const found = plan.raw.count + plan.conversions.count;
        setLook(plan.isComplete ? { kind: 'seen', plan } : { kind: 'looking', found });
      }
    } catch (error) {
      if (!abort.signal.aborted) setLook({ kind: 'failed', error });
    }
  };
  return {
    look,
    start,
    forget: () => {
      running.current?.abort();
      setLook(NONE);
    },
  };
}
