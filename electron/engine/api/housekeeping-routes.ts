/** Procedures of housekeeping. Thin: each one calls and shows. */
import type { Housekeeping } from '../housekeeping/housekeeping.ts';
import type { ApiBase } from './base.ts';

export function housekeepingRoutes(base: ApiBase, housekeeping: Housekeeping) {
  return {
    get: base.housekeeping.get.handler(() => housekeeping.view()),
    update: base.housekeeping.update.handler(({ input }) => housekeeping.update(input)),
    plan: base.housekeeping.plan.handler(({ signal }) => housekeeping.plan(signal)),
    remove: base.housekeeping.remove.handler(({ input }) => housekeeping.remove(input)),
    cancel: base.housekeeping.cancel.handler(() => housekeeping.cancel()),
    compact: base.housekeeping.compact.handler(() => housekeeping.compact()),
    cancelCompact: base.housekeeping.cancelCompact.handler(() => housekeeping.cancelCompact()),
  };
}
