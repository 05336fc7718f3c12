/** How the code of all programs but the window is shortened. */
import type { MinifyOptions } from 'vite';

/** Functions and classes keep their names: they are what a trace of an error says. */
export const SHORT: MinifyOptions = {
  compress: { keepNames: { function: true, class: true }, sequences: false, joinVars: false },
  mangle: { keepNames: true },
  codegen: { removeWhitespace: true },
};
