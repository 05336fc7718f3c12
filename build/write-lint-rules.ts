/** `npm run layers`: writes the import rules into `.oxlintrc.json`, after the table of layers has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYERS } from './layers.ts';
import { everywhere, importRules, type LintOverride } from './lint-rules.ts';

interface LintConfig {
  rules: Record<string, unknown>;
  overrides: (LintOverride | { files: readonly string[]; rules: Record<string, unknown> })[];
}

const file = join(import.meta.dirname, '../.oxlintrc.json');
const config = JSON.parse(readFileSync(file, 'utf8')) as LintConfig;
const own = new Set(LAYERS.flatMap((layer) => importRules(layer).files));
const others = config.overrides.filter(
  ({ files, rules }) => !('no-restricted-imports' in rules && files.every((each) => own.has(each))),
);
const written: LintConfig = {
  ...config,
  rules: { ...config.rules, 'no-restricted-imports': everywhere },
  overrides: [...LAYERS.map(importRules), ...others],
};
writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
