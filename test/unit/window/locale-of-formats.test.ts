/** Whatever the window writes by Intl is in the language of the window, not in that of the browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');
const OWN_LOCALE =
  /new Intl\.(?:DateTimeFormat|DisplayNames|ListFormat|NumberFormat|PluralRules)\((?:undefined|'|\s*\)(?!\.resolvedOptions))/;

test('no format of the window has the locale of the system or a fixed one', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((name) => OWN_LOCALE.test(readFileSync(join(renderer, name), 'utf8')))).toEqual([]);
});
