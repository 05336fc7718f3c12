/** Which packages came into the programs: in a bundle they are no folders that somebody could look at. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { packageOf } from './package-of.ts';

export type Part = 'main' | 'renderer';

/** Writes them beside the folders of what was built. */
export function listPackages(outDir: string, part: Part): Plugin {
  return {
    name: 'list-packages',
    writeBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      // Of a module of which nothing is left its package is not in the program either.
      const names = modules.map(([id, { renderedLength }]) => (renderedLength > 0 ? packageOf(id) : null));
      const found = [...new Set(names.filter((name) => name !== null))].toSorted();
      writeFileSync(join(outDir, listOf(part)), JSON.stringify(found, null, 2));
    },
  };
}

/** @param outDir what was built */
export function bundledPackages(outDir: string, part: Part): readonly string[] {
  return z.array(z.string()).parse(JSON.parse(readFileSync(join(outDir, listOf(part)), 'utf8')));
}

function listOf(part: Part): string {
  return `packages-${part}.json`;
}
