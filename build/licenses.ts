/** The licences of everything that is in the program, in one text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Packages of which parts are in the window; npm lists them among those for developers. */
export const WINDOW_PACKAGES = [
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  '@mantine/charts',
  '@mantine/core',
  '@mantine/hooks',
  '@mantine/notifications',
  '@orpc/tanstack-query',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'lucide-react',
  'react',
  'react-dom',
  'recharts',
] as const;

const names = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ dependencies: names })) });
const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });
interface License {
  /** Of the package, with its version. */
  readonly name: string;
  readonly text: string;
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|ofl)/i;

/** @param root of the project, with its `node_modules` */
export function licensesText(root: string): string {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const found = new Set<string>();
  const add = (name: string, from: string): void => {
    const path = placeOf(packages, name, from);
    if (path === null || found.has(path)) return;
    found.add(path);
    for (const next of Object.keys(packages[path]?.dependencies ?? {})) add(next, path);
  };
  for (const name of [...Object.keys(packages['']?.dependencies ?? {}), ...WINDOW_PACKAGES]) add(name, '');
  return joined([...found].toSorted().flatMap((path) => licenseOf(join(root, path))));
}

/** Packages of one hand have the same text, to the letter: it is there once, below all their names. */
function joined(licenses: readonly License[]): string {
  const byText = Map.groupBy(licenses, ({ text }) => text);
  const parts = [...byText].map(([text, same]) => `${same.map(({ name }) => name).join('\n')}\n\n${text}\n`);
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** Where npm put a package that another one needs: beside it, or in a folder above. */
function placeOf(packages: Readonly<Record<string, unknown>>, name: string, from: string): string | null {
  const parts = from.split('/node_modules/');
  for (let count = parts.length; count > 0; count -= 1) {
    const path = `${parts.slice(0, count).join('/node_modules/')}/node_modules/${name}`.replace(/^\//, '');
    if (path in packages) return path;
  }
  return `node_modules/${name}` in packages ? `node_modules/${name}` : null;
}

function licenseOf(dir: string): readonly License[] {
  // What this system has no use for is not installed.
  if (!existsSync(join(dir, 'package.json'))) return [];
  const about = packageSchema.parse(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')));
  const files = readdirSync(dir, { withFileTypes: true }).filter(
    (file) => file.isFile() && LICENSE_FILE.test(file.name),
  );
  const texts = files.map((file) => readFileSync(join(dir, file.name), 'utf8').trim());
  return [
    { name: `${about.name} ${about.version} (${about.license ?? 'see below'})`, text: texts.join('\n\n') },
  ];
}
