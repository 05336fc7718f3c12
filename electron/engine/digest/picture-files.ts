/** Where the files are that pictures are drawn with: fonts of the app and the renderer's WebAssembly. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURE_FOLDER, PICTURE_FONTS, PICTURE_WASM } from '../../../shared/program/picture-files.ts';

export interface PictureFiles {
  readonly wasm: string;
  /** WOFF2. */
  readonly fonts: readonly string[];
}

/** Beside the built engine, or one folder up from its chunks; in the packages they come from when run from the source. */
export function findPictureFiles(): PictureFiles {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, PICTURE_FOLDER), join(here, '..', PICTURE_FOLDER)];
  const built = places.find((place) => existsSync(place)) ?? null;
  const placeOf = (name: string): string => built ?? join(here, '../../../node_modules', name);
  return {
    wasm: join(placeOf(PICTURE_WASM.package), PICTURE_WASM.file),
    fonts: PICTURE_FONTS.files.map((file) => join(placeOf(PICTURE_FONTS.package), file)),
  };
}
