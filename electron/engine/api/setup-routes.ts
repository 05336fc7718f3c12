/** Procedures of set-ups. Thin: each one calls and shows. */
import type { Setups } from '../setup/setups.ts';
import type { ApiBase } from './base.ts';

export function setupRoutes(base: ApiBase, setups: Setups) {
  return {
    export: base.setup.export.handler(({ input }) => setups.export(input.passphrase)),
    look: base.setup.look.handler(async ({ input }) => {
      const { comparison, ...look } = await setups.look(input.text, input.passphrase);
      return {
        ...look,
        ...comparison,
        networks: [...comparison.networks],
        destinations: [...comparison.destinations],
        links: [...comparison.links],
        allowedPrivate: [...comparison.allowedPrivate],
      };
    }),
    import: base.setup.import.handler(({ input }) => setups.import(input.look)),
  };
}
