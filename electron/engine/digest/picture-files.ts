/** Where the files are that pictures are drawn with: fonts of the app and the drawing library's WebAssembly. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURE_FONTS, PICTURE_WASM } from '../../../shared/program/picture-files.ts';

export interface PictureFiles {
  /** Its name ends with `.br` where it is compressed. */
  readonly wasm: string;
  /** WOFF2. */
  readonly fonts: readonly string[];
}

/** Beside the built engine, or one folder up from its chunks; in the packages they come from when run from the source. */
export function findPictureFiles(): PictureFiles {
  const here = dirname(fileURLToPath(import.meta.url));
  const main = [here, join(here, '..')].find((place) => existsSync(join(place, PICTURE_WASM.built)));
  if (main === undefined) return filesOf(join(here, '../../../node_modules'));
  return {
    wasm: join(main, PICTURE_WASM.built),
    fonts: PICTURE_FONTS.files.map((file) => join(main, '..', PICTURE_FONTS.built, file)),
  };
}

function filesOf(packages: string): PictureFiles {
  return {
    wasm: join(packages, PICTURE_WASM.package, PICTURE_WASM.file),
    fonts: PICTURE_FONTS.files.map((file) => join(packages, PICTURE_FONTS.package, file)),
  };
}
