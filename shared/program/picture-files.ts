/** Files that pictures are drawn with, and the packages that they come from: a build copies them into one folder. */

export const PICTURE_FOLDER = 'picture';
export const PICTURE_WASM = { package: '@resvg/resvg-wasm', file: 'index_bg.wasm' } as const;
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
} as const;

/** Below `node_modules`. */
export const PICTURE_FILES: readonly string[] = [
  `${PICTURE_WASM.package}/${PICTURE_WASM.file}`,
  ...PICTURE_FONTS.files.map((file) => `${PICTURE_FONTS.package}/${file}`),
];
