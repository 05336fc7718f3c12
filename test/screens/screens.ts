/**
 * `npm run screens -- [--counts 0,1,50] [--million DIR] [--language ru] [--out DIR]`: a picture of each screen with so many postbacks, 900
 * and 1,440 pixels wide, light and dark, to be looked at. `--million` names a data folder of `npm run demo:data`, which is
 * shown as well. No test: nobody but a person can say what is ugly. After a build.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { LANGUAGES } from '../../shared/domain/language/languages.ts';
import { loadText } from '../../shared/text/load-text.ts';
import { fillDemo } from '../bench/search/fill-demo.ts';
import { Program } from '../fixtures/program.ts';
import { launchBrowser } from './launch-browser.ts';
import { takeScreens } from './take-screens.ts';

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '0,1,50' },
    million: { type: 'string' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: join(import.meta.dirname, 'output') },
  },
});
const language = LANGUAGES.find((each) => each === values.language) ?? 'en';
const text = await loadText(language);
const out = resolve(values.out);
const WIDTHS = [900, 1_440] as const;
const HEIGHT = 900;
const SCHEMES = ['light', 'dark'] as const;

const pictures: string[] = [];
const browser = await launchBrowser();
mkdirSync(out, { recursive: true });
try {
  for (const count of values.counts.split(',').filter(Boolean).map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'postback-desk-screens-'));
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    if (count > 0) fillDemo({ dataDir, count, seed: 'screens', say: () => undefined });
    await takeAll(browser, dataDir, String(count));
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.million !== undefined) await takeAll(browser, resolve(values.million), 'million');
} finally {
  await browser.close();
}
writeFileSync(
  join(out, 'index.html'),
  pictures.map((name) => `<h3>${name}</h3><img src="${name}">`).join('\n'),
);
process.stdout.write(`${pictures.length} pictures in ${out}\n`);
process.exit();

async function takeAll(chosen: Browser, dataDir: string, name: string): Promise<void> {
  const program = Program.startBuilt(dataDir);
  try {
    const { addresses } = await program.ready();
    await fetch(`${addresses.api}/language`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${addresses.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ choice: language }),
    });
    // The address signs in once, so all pictures are of one page.
    const context = await chosen.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(addresses.desk);
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: HEIGHT });
        await takeScreens(page, text, async (screen) => {
          const file = `${screen}-${name}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: join(out, file), animations: 'disabled' });
          pictures.push(file);
        });
      }
    }
    await context.close();
  } finally {
    program.signal('SIGTERM');
    await program.end();
  }
}
