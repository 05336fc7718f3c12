/**
 * The indexes of the catalog: a folder of it holds one file for each entry, its index lists them all.
 * `npm run catalog` writes them, `test/unit/catalog/catalog-index.test.ts` compares them.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface CatalogFolder {
  /** Below `shared/catalog`; the index and its list have the same name. */
  readonly folder: string;
  /** What each file of it exports. */
  readonly entry: string;
  readonly type: string;
  /** Below `shared/domain`. */
  readonly typeFile: string;
}

export const CATALOG_FOLDERS: readonly CatalogFolder[] = [
  { folder: 'networks', entry: 'network', type: 'NetworkPreset', typeFile: 'network/network-preset.ts' },
  { folder: 'sources', entry: 'source', type: 'SourcePreset', typeFile: 'link/source-preset.ts' },
  { folder: 'apps', entry: 'app', type: 'AppPreset', typeFile: 'link/app-preset.ts' },
  {
    folder: 'destinations',
    entry: 'destination',
    type: 'DestinationPreset',
    typeFile: 'forward/destination-preset.ts',
  },
];

const CATALOG = join(import.meta.dirname, '../shared/catalog');
/** Ids are told in URLs and saved networks. The hyphen becomes `_` in the index, so an id cannot have one itself. */
const ENTRY_FILE = /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/;

export function indexPath({ folder }: CatalogFolder): string {
  return join(CATALOG, 'generated', `${folder}.ts`);
}

/**
 * The entries of a folder by the names of their files, in the order of the alphabet on every machine.
 * @throws when a file is there whose name is no id
 */
export function readEntryIds({ folder }: CatalogFolder): readonly string[] {
  const files = readdirSync(join(CATALOG, folder)).toSorted();
  const odd = files.find((file) => !ENTRY_FILE.test(file));
  if (odd !== undefined) {
    throw new Error(
      `shared/catalog/${folder}/${odd}: the name of an entry's file is its id and .ts; an id has lower case letters, digits and single hyphens.`,
    );
  }
  return files.map((file) => file.slice(0, -'.ts'.length));
}

/** The text of an index. */
export function printIndex({ folder, entry, type, typeFile }: CatalogFolder, ids: readonly string[]): string {
  // An id can begin with a digit or be a reserved word; with this in front it is a name.
  const nameOf = (id: string): string => `${entry}_${id.replaceAll('-', '_')}`;
  const lines = [
    `/** Made by \`npm run catalog\` from the files of \`shared/catalog/${folder}\`. Not to be edited. */`,
    `import type { ${type} } from '../../domain/${typeFile}';`,
    ...ids.map((id) => `import { ${entry} as ${nameOf(id)} } from '../${folder}/${id}.ts';`),
    '',
    `export const ${folder}: readonly ${type}[] = [`,
    ...ids.map((id) => `  ${nameOf(id)},`),
    '];',
  ];
  return `${lines.join('\n')}\n`;
}
