/**
 * Builds the four programs: shell, preload, engine (with its headless entry) and window.
 * Most dependencies stay outside the bundles of Node: better-sqlite3 brings a binary that cannot be bundled. Those of
 * which little is used are bundled.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { licensesText } from './licenses.ts';
import { BUNDLED_PACKAGES } from './package/packaged-modules.ts';
import { withoutWideCharacters } from './without-wide-characters.ts';
import { PICTURE_FILES, PICTURE_FOLDER } from '../shared/program/picture-files.ts';

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

/** What pictures are drawn with is read as files: the app's own fonts, and the renderer's WebAssembly. */
function copyPictureFiles(): Plugin {
  return {
    name: 'copy-picture-files',
    closeBundle() {
      for (const file of PICTURE_FILES)
        cpSync(join(root, 'node_modules', file), join(outDir, 'main', PICTURE_FOLDER, basename(file)));
    },
  };
}

/**
 * V8 keeps the source of each file that a thread loads, and two bytes for each of its characters as soon as one of
 * them is not of Latin-1: an ellipsis in a text would double a megabyte. A file that is mostly of another script, such
 * as a catalogue in Russian, stays as it is: six bytes for each of its letters would be more than two.
 */
function oneByteSources(): Plugin {
  return {
    name: 'one-byte-sources',
    // The last that happens to them: what prints them after another hook would write the characters again.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const narrow = withoutWideCharacters(file.code);
        if (narrow.length < 2 * file.code.length) file.code = narrow;
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
    plugins: [oneByteSources(), copyMigrations(), copyPictureFiles()],
    build: {
      outDir: join(outDir, 'main'),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      externalizeDeps: { exclude: [...BUNDLED_PACKAGES] },
      rolldownOptions: {
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
    plugins: [react(), writeLicenses()],
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      minify: true,
      // The page loads nothing from data: URLs (see its Content-Security-Policy), small fonts included.
      assetsInlineLimit: 0,
      // One file is read from the disk or loopback: splitting it would save nobody a moment.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
});
