/** Prints what the release of this version says of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseNotes } from './release-notes.ts';

const changelog = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
process.stdout.write(`${releaseNotes(changelog, packageJson.version)}\n`);
