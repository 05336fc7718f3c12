/** Draws an SVG as a PNG. Some hundred milliseconds without a pause: only on a thread of its own. */
import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { causeOf } from '../../platform/cause-of.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import type { PictureFiles } from './picture-files.ts';

export type Drawn =
  | { readonly kind: 'drawn'; readonly png: Uint8Array }
  | { readonly kind: 'failed'; readonly cause: string };

const FAMILY = 'Inter Variable';

export function createPictureRunner({ wasm, fonts }: PictureFiles): LocalRunner<string, Drawn> {
  const ready = Promise.all([
    readFile(wasm).then(async (bytes) =>
      initWasm(wasm.endsWith('.br') ? brotliDecompressSync(bytes) : bytes),
    ),
    ...fonts.map(async (font) => new Uint8Array(await readFile(font))),
  ]).then(([, ...fontBuffers]) => fontBuffers);
  // Whoever calls hears of a failure.
  ready.catch(() => undefined);
  return {
    run: async (svg) => {
      try {
        const fontBuffers = await ready;
        const font = { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
        const resvg = new Resvg(svg, { font });
        try {
          const image = resvg.render();
          const png = image.asPng();
          image.free();
          return { kind: 'drawn', png };
        } finally {
          resvg.free();
        }
      } catch (error) {
        return { kind: 'failed', cause: causeOf(error) };
      }
    },
    close: () => undefined,
  };
}
