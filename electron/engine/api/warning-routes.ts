/** Procedures of caps and thresholds. Thin: each one calls and shows. */
import type { Warnings } from '../warnings/warnings.ts';
import type { ApiBase } from './base.ts';

export interface WarningRouteDeps {
  readonly warnings: Warnings;
}

export function warningRoutes(base: ApiBase, { warnings }: WarningRouteDeps) {
  return {
    list: base.warnings.list.handler(async () => ({ items: [...(await warnings.list())] })),
    create: base.warnings.create.handler(({ input }) => ({ id: warnings.add(input) })),
    remove: base.warnings.remove.handler(({ input }) => {
      warnings.remove(input.id);
      return { ok: true } as const;
    }),
  };
}
