/** What lies in the archive of the app that has no business there, and what must lie beside it. */
import { listPackage, statFile } from '@electron/asar';
import { packageOf } from '../bundle/package-of.ts';

/** Each file of the archive is of one of these kinds. */
const EXPECTED: readonly RegExp[] = [
  /^package\.json$/,
  /^electron\/main\/images\/(?:tray\/)?[\w@-]+\.png$/,
  /^out\/main\/(?:chunks\/)?[\w-]+\.js$/,
  /^out\/main\/migrations\/\d{4}_\w+\.sql$/,
  /^out\/main\/picture\/resvg\.wasm\.br$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/third-party-licenses\.txt$/,
  /^out\/renderer\/(?:assets\/)?[\w.-]+\.(?:js|css|woff2|svg|png|ico)$/,
  // Code, data and licences of packages; `lib/xdg-open` and the like are none.
  /^node_modules\/.+\.(?:js|cjs|mjs|json|node|wasm|txt|BSD|MIT|LICENSE|NOTICE)$/,
  /^node_modules\/.+\/(?:licen[cs]e|notice|copying|unlicense)[\w-]*$/i,
];

/** Parts of paths that are for developers of a package, not for who runs it. */
const FOR_DEVELOPERS =
  /\/(?:tests?|__tests__|benchmarks?|docs?|examples?|\.github)\/|\.d\.[cm]?ts$|\.map$|(?:^|\/)(?:webpack|rollup|karma|gulp|tsconfig|eslint)[\w.]*\.(?:js|json|mjs|cjs)$/;

/** @returns paths in the archive, with slashes, that are not expected */
export function archiveSurprises(archive: string, packages: ReadonlySet<string>): readonly string[] {
  return filesOf(archive).filter(
    (path) =>
      !EXPECTED.some((kind) => kind.test(path)) || FOR_DEVELOPERS.test(path) || isOfOther(path, packages),
  );
}

/** Binaries that stay in the archive: nothing can load them from there. */
export function packedBinaries(archive: string): readonly string[] {
  return filesOf(archive).filter((path) => path.endsWith('.node') && !isUnpacked(archive, path));
}

/** Names of the packages in the archive, sorted. */
export function packagesIn(archive: string): readonly string[] {
  const names = filesOf(archive).map(packageOf);
  return [...new Set(names.filter((name) => name !== null))].toSorted();
}

function isOfOther(path: string, packages: ReadonlySet<string>): boolean {
  const name = packageOf(path);
  return name !== null && !packages.has(name);
}

function filesOf(archive: string): readonly string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !('files' in statFile(archive, path, false)));
}

function isUnpacked(archive: string, path: string): boolean {
  const entry = statFile(archive, path, false);
  return 'unpacked' in entry && entry.unpacked;
}
