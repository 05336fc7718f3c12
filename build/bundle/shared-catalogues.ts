/** One copy of each catalogue: window, engine and all other programs load the same file. */
import { dirname, join, posix } from 'node:path';
import { build, type Plugin } from 'vite';
import { LANGUAGES } from '../../shared/domain/language/languages.ts';

/** English is in every program: it is what is said until another language is loaded. */
const OF_THEIR_OWN = LANGUAGES.filter((language) => language !== 'en');
const LOADER = /\/shared\/text\/load-text\.ts$/;
const CATALOGUE = /^\.\/(\w+)\.ts$/;
/** Below `out/renderer`: a page loads nothing from beside its folder. */
const FOLDER = 'assets';
/** Stands in a chunk until it is known where the chunk lies. */
const PLACEHOLDER = /catalogue:(\w+)/g;

/**
 * Leaves the catalogues out of a build.
 * @param toWindow from the folder of the build to that of the window
 */
export function sharedCatalogues(toWindow: string): Plugin {
  return {
    name: 'shared-catalogues',
    enforce: 'pre',
    resolveId(source, importer) {
      const language = CATALOGUE.exec(source)?.[1] ?? '';
      const isCatalogue = OF_THEIR_OWN.some((one) => one === language);
      if (!isCatalogue || importer === undefined || !LOADER.test(importer.replaceAll('\\', '/'))) return null;
      return { id: `catalogue:${language}`, external: true };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replaceAll(PLACEHOLDER, (_found, language: string) =>
          placeFrom(chunk.fileName, posix.join(toWindow, FOLDER, `${language}.js`)),
        );
      }
    },
  };
}

/** Builds them, once the window is there. */
export function buildCatalogues(root: string, windowDir: string, plugins: readonly Plugin[]): Plugin {
  return {
    name: 'build-catalogues',
    async closeBundle() {
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        plugins: [...plugins],
        build: {
          outDir: join(windowDir, FOLDER),
          emptyOutDir: false,
          copyPublicDir: false,
          chunkSizeWarningLimit: 1_000,
          target: 'node22',
          rolldownOptions: {
            input: Object.fromEntries(
              OF_THEIR_OWN.map((language) => [language, join(root, `shared/text/${language}.ts`)]),
            ),
            preserveEntrySignatures: 'strict',
            output: {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: 'texts-[name].js',
              minify: true,
            },
          },
        },
      });
    },
  };
}

function placeFrom(file: string, target: string): string {
  const path = posix.relative(dirname(file), target);
  return path.startsWith('.') ? path : `./${path}`;
}
