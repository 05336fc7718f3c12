/** Files that pictures are drawn with, where they come from, and where a build puts them. */

export const PICTURE_WASM = {
  package: '@resvg/resvg-wasm',
  file: 'index_bg.wasm',
  /** Compressed: it is as large as all the code, and read when a picture is drawn. Below `out/main`. */
  built: 'picture/resvg.wasm.br',
} as const;
/** Together: with one subset alone, letters of the others are boxes. */
export const PICTURE_FONTS = {
  package: '@fontsource-variable/inter/files',
  files: [
    'inter-latin-wght-normal.woff2',
    'inter-latin-ext-wght-normal.woff2',
    'inter-cyrillic-wght-normal.woff2',
    'inter-cyrillic-ext-wght-normal.woff2',
    'inter-greek-wght-normal.woff2',
    'inter-vietnamese-wght-normal.woff2',
  ],
  /** The window has them too. Below `out`. */
  built: 'renderer/assets',
} as const;
