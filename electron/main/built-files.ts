/** Where the built files lie, seen from the folder of the built `index.js`. The same in a package. */
import { join } from 'node:path';

export interface BuiltFiles {
  readonly gateEntry: string;
  readonly engineEntry: string;
  readonly preload: string;
  readonly windowDir: string;
  readonly imagesDir: string;
}

/** @param mainDir `out/main` */
export function builtFiles(mainDir: string): BuiltFiles {
  const out = join(mainDir, '..');
  return {
    gateEntry: join(mainDir, 'gate.js'),
    engineEntry: join(mainDir, 'engine.js'),
    preload: join(out, 'preload', 'preload.cjs'),
    windowDir: join(out, 'renderer'),
    imagesDir: join(out, '..', 'electron', 'main', 'images'),
  };
}
