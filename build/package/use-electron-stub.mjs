/** Preloaded with `--import`: whoever imports Electron gets the stub. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron-stub.mjs', import.meta.url).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
