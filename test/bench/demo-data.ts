/**
 * `npm run demo:data -- --data-dir DIR [--count 1000000] [--seed TEXT]`: a data folder as after a busy quarter of a year,
 * to look at with `npm start -- --headless --data-dir DIR`. The same seed gives the same postbacks.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fillDemo } from './search/fill-demo.ts';

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: 'demo' },
  },
});
const count = Number(values.count);
const dataDir = resolve(values['data-dir'] ?? join('demo-data'));
if (!Number.isInteger(count) || count < 1) throw new Error('--count needs a whole number from 1 on.');
mkdirSync(dataDir, { recursive: true });
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
say(`${count.toLocaleString('en')} postbacks into ${dataDir} …`);
fillDemo({ dataDir, count, seed: values.seed, say });
say('Done. The index of texts is filled by the program while it runs.');
process.exit();
