/**
 * Builds the four programs: shell, preload, engine (with its headless entry) and window, and the catalogues that they
 * share.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { listPackages } from './bundle/packages-list.ts';
import { buildCatalogues, sharedCatalogues } from './bundle/shared-catalogues.ts';
import { SHORT } from './bundle/short.ts';
import { UNBUNDLED_PACKAGES } from './bundle/unbundled-packages.ts';
import { statementsOnLines } from './bundle/statements-on-lines.ts';
import { withoutWideCharacters } from './bundle/without-wide-characters.ts';
import { licensesText } from './licenses.ts';
import { PICTURE_WASM } from '../shared/program/picture-files.ts';

const root = join(import.meta.dirname, '..');

/** A test build goes elsewhere, so that it never replaces what is running. */
const outDir = process.env['POSTBACK_DESK_OUT'] ?? join(root, 'out');

/** The engine reads its numbered migrations as files. */
function copyMigrations(): Plugin {
  return {
    name: 'copy-migrations',
    closeBundle() {
      cpSync(join(root, 'electron/engine/store/migrations'), join(outDir, 'main/migrations'), {
        recursive: true,
      });
    },
  };
}

/** What pictures are drawn with. */
function writePictureWasm(): Plugin {
  return {
    name: 'write-picture-wasm',
    closeBundle() {
      const wasm = readFileSync(join(root, 'node_modules', PICTURE_WASM.package, PICTURE_WASM.file));
      const built = join(outDir, 'main', PICTURE_WASM.built);
      mkdirSync(dirname(built), { recursive: true });
      writeFileSync(built, compressed(wasm));
    },
  };
}

/** A little larger than with the best quality, but in a tenth of the time. */
function compressed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/**
 * V8 keeps the source of each file that a thread loads, and two bytes for each of its characters as soon as one of
 * them is not of Latin-1: an ellipsis in a text would double a megabyte. A file that is mostly of another script, such
 * as a catalogue in Russian, stays as it is: six bytes for each of its letters would be more than two.
 */
function shortSources(): Plugin {
  return {
    name: 'short-sources',
    // The last that happens to them: what prints them after another hook would write the characters again.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const code = statementsOnLines(file.code);
        const narrow = withoutWideCharacters(code);
        file.code = narrow.length < 2 * code.length ? narrow : code;
      }
    },
  };
}

/** Shown in the window, beside which it lies. */
function writeLicenses(): Plugin {
  return {
    name: 'write-licenses',
    closeBundle() {
      writeFileSync(join(outDir, 'renderer/third-party-licenses.txt'), licensesText(root));
    },
  };
}

export default defineConfig({
  main: {
    root,
    plugins: [
      sharedCatalogues('../renderer'),
      shortSources(),
      listPackages(outDir, 'main'),
      copyMigrations(),
      writePictureWasm(),
    ],
    // Two packages bring versions of one long list.
    resolve: { dedupe: ['mime-db'] },
    build: {
      outDir: join(outDir, 'main'),
      emptyOutDir: true,
      target: 'node22',
      chunkSizeWarningLimit: 2_000,
      // Of a package that is bundled only what is used is there, once, in a file that is soon read.
      externalizeDeps: false,
      rolldownOptions: {
        external: [...UNBUNDLED_PACKAGES],
        input: {
          index: join(root, 'electron/main/main.ts'),
          gate: join(root, 'electron/gate/app/entry.ts'),
          engine: join(root, 'electron/engine/app/entry.ts'),
          mailbox: join(root, 'electron/mailbox/entry.ts'),
          headless: join(root, 'electron/headless.ts'),
          reader: join(root, 'electron/engine/reader/reader-entry.ts'),
          backup: join(root, 'electron/engine/backup/backup-entry.ts'),
          import: join(root, 'electron/engine/imports/lines-entry.ts'),
          report: join(root, 'electron/engine/reports/part-entry.ts'),
          cost: join(root, 'electron/engine/costs/cost-entry.ts'),
          picture: join(root, 'electron/engine/digest/picture-entry.ts'),
          sending: join(root, 'electron/engine/forward/sending-entry.ts'),
        },
        output: {
          format: 'es',
          comments: false,
          minify: SHORT,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: join(outDir, 'preload'),
      emptyOutDir: true,
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [
      sharedCatalogues('.'),
      react(),
      listPackages(outDir, 'renderer'),
      writeLicenses(),
      buildCatalogues(root, join(outDir, 'renderer'), [shortSources()]),
    ],
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      minify: true,
      // The page loads nothing from data: URLs (see its Content-Security-Policy), small fonts included.
      assetsInlineLimit: 0,
      // One file is read from the disk or loopback: splitting it would save nobody a moment.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: join(root, 'renderer/index.html'),
        output: {
          // Pictures are drawn with the window's fonts: they are found by their own names.
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.woff2'))
              ? 'assets/[name][extname]'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
});
