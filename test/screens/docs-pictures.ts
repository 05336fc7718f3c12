/** `npm run docs:pictures -- [--out DIR]`: makes the pictures of the documentation anew, in `docs/images`. After a build. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { DOCS_PICTURES, type DocsPicture } from './docs-scenes.ts';
import { launchBrowser } from './launch-browser.ts';
import { addWebhook, playToday, wantAddress, writeWeeks } from './docs-story.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(import.meta.dirname, '../../docs/images') } },
});
const out = resolve(values.out);
const SIZE = { width: 1_280, height: 800 };

const browser = await launchBrowser();
mkdirSync(out, { recursive: true });
try {
  for (const desk of ['new', 'used'] as const)
    await takeAll(
      browser,
      desk,
      DOCS_PICTURES.filter((each) => each.desk === desk),
    );
} finally {
  await browser.close();
}
process.exit();

async function takeAll(
  chosen: Browser,
  kind: DocsPicture['desk'],
  pictures: readonly DocsPicture[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-docs-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const [tunnel, sink] = await Promise.all([LocaltunnelServer.start(), SinkServer.start()]);
  if (kind === 'used') writeWeeks(dataDir);
  wantAddress(dataDir, tunnel.url, kind === 'used');
  const program = Program.startOnline(dataDir);
  try {
    const api = await program.ready();
    const context = await chosen.newContext({ reducedMotion: 'reduce', viewport: SIZE });
    const page = await context.newPage();
    await page.goto(api.addresses.desk);
    await page.getByRole('banner').first().waitFor();
    const refusedClick = kind === 'used' ? await playToday(api, sink) : '';
    if (kind === 'used') {
      await addWebhook(api, sink);
      await api.json('POST', '/backups');
    }
    for (const { file, colorScheme, show } of pictures) {
      await page.emulateMedia({ colorScheme });
      await show(page, refusedClick);
      // Over nothing that answers to it.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(out, file), animations: 'disabled' });
      process.stdout.write(`${file}\n`);
    }
    await context.close();
  } finally {
    program.signal('SIGTERM');
    await program.end();
    await Promise.all([tunnel.stop(), sink.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
