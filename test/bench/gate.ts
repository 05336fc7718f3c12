/**
 * `npm run bench:gate -- [SECTION…] [--short]`: what the gate holds, each figure beside its aim. Sections: servers,
 * slow-disk, frozen-engine, memory; all of them without a name. With `--short` nothing is measured or kept: it only
 * shows that the bench works here.
 */
import { frozenEngine } from './gate/frozen-engine.ts';
import { memory } from './gate/memory.ts';
import { runSections } from './gate/run-sections.ts';
import type { Section } from './gate/section.ts';
import { servers } from './gate/servers.ts';
import { slowDisk } from './gate/slow-disk.ts';

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['servers', servers],
  ['slow-disk', slowDisk],
  ['frozen-engine', frozenEngine],
  ['memory', memory],
]);

await runSections('gate', SECTIONS);
process.exit();
