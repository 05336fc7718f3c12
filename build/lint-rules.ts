/** The import rules of `.oxlintrc.json`, made from the table of layers. */
import { type Layer, refusedLayers } from './layers.ts';

interface ImportPattern {
  readonly message: string;
  readonly group?: readonly string[];
  readonly regex?: string;
}

export interface LintOverride {
  readonly files: readonly string[];
  readonly rules: {
    readonly 'no-restricted-imports': readonly ['error', { readonly patterns: readonly ImportPattern[] }];
  };
}

const BUILT: ImportPattern = { group: ['**/out/**'], message: 'Built files are not a source.' };
const TESTS: ImportPattern = { regex: String.raw`^(?:\.\./)+test/`, message: 'Tests are not a source.' };

/** What holds for every file that is in no layer. */
export const everywhere = ['error', { patterns: [BUILT] }] as const;

/** One override for each layer. A file of `electron/` alone is told from its folders by the depth. */
export function importRules(layer: Layer): LintOverride {
  const refused = refusedLayers(layer);
  const patterns = [
    BUILT,
    TESTS,
    { group: layer.refusedPackages, message: layer.why },
    ...(refused.length === 0 ? [] : [{ regex: pathsInto(refused, layer), message: layer.why }]),
  ];
  return {
    files: [layer.files === undefined ? `**/${layer.folder}/**` : `**/${layer.folder}/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** Relative imports that lead into one of these folders, from whatever depth of the importing one. */
function pathsInto(refused: readonly Layer[], from: Layer): string {
  const ways = refused.map(({ folder, files }) => {
    const parts = folder.split('/');
    const shared = commonLength(parts, from.folder.split('/'));
    // `../../electron/engine/api/x` and `../api/x` are the same from electron/engine/store.
    const optional = parts.slice(0, shared).reduceRight((inner, part) => `(?:${part}/${inner})?`, '');
    const own = parts.slice(shared).join('/');
    const inside = own === '' ? '' : `${own}/`;
    return files === undefined ? `${optional}${inside}` : `${optional}${inside}${files}[^/]*$`;
  });
  return String.raw`^(?:\./|(?:\.\./)+)(?:${ways.join('|')})`;
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs === -1 ? one.length : differs;
}
