/** Styles stand beside the component that they are for, and what is written there is used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const window = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(window, { recursive: true, encoding: 'utf8' }).toSorted();
const modules = files.filter((file) => file.endsWith('.module.css'));
const components = files.filter((file) => file.endsWith('.tsx'));
const read = (file: string): string => readFileSync(join(window, file), 'utf8');

/** The classes that a module defines. */
function definedIn(module: string): ReadonlySet<string> {
  const rules = read(module).replaceAll(/\/\*[^*]*\*\//g, '');
  return new Set([...rules.matchAll(/\.([A-Za-z]\w*)/g)].map(([, name = '']) => name));
}

/** The classes that a component asks for: `classes['name']`, or one of several names in the brackets. */
function usedIn(component: string): ReadonlySet<string> {
  const asked = [...read(component).matchAll(/classes\[([^\]]*)\]/g)].map(([, inside = '']) => inside);
  return new Set(asked.flatMap((inside) => [...inside.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)));
}

test('each module of styles stands beside the one component that imports it', () => {
  const imports = components.flatMap((component) =>
    [...read(component).matchAll(/from '([^']+\.module\.css)'/g)].map(([, path = '']) => ({
      component,
      module: relative(window, join(window, dirname(component), path)),
    })),
  );
  expect(modules.length).toBeGreaterThan(30);
  expect(
    imports.filter(({ component, module }) => module !== component.replace('.tsx', '.module.css')),
  ).toEqual([]);
  expect(imports.map(({ module }) => module).toSorted()).toEqual(modules);
});

test('a component asks for the classes that its module defines, and for all of them', () => {
  const wrong = modules
    .filter((module) => existsSync(join(window, module.replace('.module.css', '.tsx'))))
    .flatMap((module) => {
      const defined = definedIn(module);
      const used = usedIn(module.replace('.module.css', '.tsx'));
      return [
        ...[...used].filter((name) => !defined.has(name)).map((name) => `${module} lacks ${name}`),
        ...[...defined].filter((name) => !used.has(name)).map((name) => `${module}: nobody uses ${name}`),
      ];
    });
  expect(wrong).toEqual([]);
});

test('sizes of text, and spaces and widths that have a token, are written as that token', () => {
  const tokens = read('app/tokens.css');
  const sizesOf = (kind: string): ReadonlySet<string> =>
    new Set(
      [...tokens.matchAll(/--desk-(\w+)-\w+: (\d+px);/g)]
        .filter(([, of]) => of === kind)
        .map(([, , px = '']) => px),
    );
  const spaces = sizesOf('s');
  const widths = sizesOf('width');
  expect(spaces.size).toBeGreaterThan(5);
  const wrong = modules.flatMap((module) =>
    [...read(module).matchAll(/^ {2,4}([a-z-]+): ([^;]+);/gm)].flatMap(([, property = '', value = '']) => {
      const sizes = value.split(/\s+/);
      const isBare =
        (/^font-(?:size|family|weight)$/.test(property) && !value.startsWith('var(')) ||
        (/^(?:gap|padding|margin)/.test(property) && sizes.some((size) => spaces.has(size))) ||
        (property === 'max-width' && sizes.some((size) => widths.has(size)));
      return isBare ? [`${module}: ${property}: ${value}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});
