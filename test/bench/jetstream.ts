/**
 * `npm run bench:jetstream -- [SECTION…] [--short]`: what goes through a broker, and how soon. Sections: rates, cluster,
 * delay; all without a name. With `--short` nothing is measured or kept: it only shows that the bench works here.
 */
import { hasNatsServer } from '../fixtures/nats-server.ts';
import { runSections } from './gate/run-sections.ts';
import type { Section } from './gate/section.ts';
import { delay } from './jetstream/delay.ts';
import { cluster, rates } from './jetstream/rates.ts';

const REASON = 'nats-server is not installed';

function withServer(section: Section): Section {
  return async (options) => (hasNatsServer ? section(options) : { kind: 'skipped', reason: REASON });
}

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['rates', withServer(rates)],
  ['cluster', withServer(cluster)],
  ['delay', withServer(delay)],
]);

await runSections('jetstream', SECTIONS);
process.exit();
