/**
 * `npm run bench:mailbox -- [SECTION…] [--short]`: what a mailbox takes, and how soon its desk has it, each figure beside
 * its aim. Sections: accept, drain; both without a name. With `--short` nothing is measured or kept: it only shows that
 * the bench works here.
 */
import { runSections } from './gate/run-sections.ts';
import type { Section } from './gate/section.ts';
import { accept } from './mailbox/accept.ts';
import { drain } from './mailbox/drain.ts';

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['accept', accept],
  ['drain', drain],
]);

await runSections('mailbox', SECTIONS);
process.exit();
