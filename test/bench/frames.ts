/**
 * Frames of the window while 2,000 postbacks a second arrive: `npm run bench:frames`, after a build.
 * Where the person is at the top of a live list, and where a row is open. Aims: 60 frames a second at the median, the
 * 95th percentile under 33 ms, and no layout shift. It wants a computer with nothing else to do, so it is no test.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findInstalled, thisComputer } from '../../build/test/find-browser.ts';
import { Program } from '../fixtures/program.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';

const PER_SECOND = 2_000;
const MEASURE_MS = 10_000;
/** A rest of a frame that is late by less is the clock's own. */
const LATE_MS = 33;

interface Frames {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  readonly shift: number;
  /** The beginning of each element that was shifted. */
  readonly moved: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'postback-desk-frames-'));
const program = Program.startBuilt(join(folder, 'data'));
try {
  const api = await program.ready();
  const executablePath = process.env['CHROMIUM_PATH'] ?? findInstalled(thisComputer(homedir()));
  const browser = await chromium.launch({
    args: process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu'] : [],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    await measureAll(api, page);
  } finally {
    await browser.close();
  }
} finally {
  program.signal('SIGTERM');
  await program.end();
  rmSync(folder, { recursive: true, force: true });
}

async function measureAll(api: DeskApi, page: Page): Promise<void> {
  const network = await api.createNetwork({ name: '1win' });
  for (let n = 0; n < 60; n += 1) await api.receive(`/postback/${network.key}?clickid=seed-${n}&event=reg`);
  await page.goto(api.addresses.desk);
  await page.getByRole('row', { name: /seed-59/ }).waitFor();
  print('quiet, nothing arrives', await framesDuring(page), null);
  for (const name of ['live at the top', 'a row is open'] as const) {
    if (name === 'a row is open') {
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Postback' }).waitFor();
    }
    const load = startLoad(api, network.key);
    // What is shown first is not what it settles to.
    await pause(2_000);
    const frames = await framesDuring(page);
    print(name, frames, await load.stop());
    await pause(3_000);
  }
}

/** Keeps to its rate: a load that is as fast as it can be would measure the computer. */
function startLoad(api: DeskApi, key: string): { readonly stop: () => Promise<number> } {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'paced-load-child.ts'), api.addresses.receiver, key, String(PER_SECOND)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  child.on('close', () => {
    resolve(Number(text.trim()));
  });
  return {
    stop: () => {
      child.kill('SIGTERM');
      return promise;
    },
  };
}

async function framesDuring(page: Page): Promise<Frames> {
  return page.evaluate(async (measureMs) => {
    let shift = 0;
    const moved = new Set<string>();
    const MOST_SHOWN = 160;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) shift += Number(entry.value);
        if (!('sources' in entry) || !Array.isArray(entry.sources)) continue;
        for (const { node } of entry.sources)
          if (node instanceof Element) moved.add(node.outerHTML.slice(0, MOST_SHOWN));
      }
    });
    observer.observe({ type: 'layout-shift', buffered: false });
    const gapsMs: number[] = [];
    const startedAt = performance.now();
    let before = startedAt;
    await new Promise<void>((resolve) => {
      const next = (now: number): void => {
        gapsMs.push(now - before);
        before = now;
        if (now - startedAt < measureMs) requestAnimationFrame(next);
        else resolve();
      };
      requestAnimationFrame(next);
    });
    observer.disconnect();
    const sorted = gapsMs.toSorted((a, b) => a - b);
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1), shift, moved: [...moved] };
  }, MEASURE_MS);
}

function print(
  name: string,
  { medianMs, p95Ms, maxMs, shift, moved }: Frames,
  perSecond: number | null,
): void {
  const rate = perSecond === null ? '' : `, ${Math.round(perSecond)} postbacks/s`;
  const verdict = medianMs < 17.5 && p95Ms < LATE_MS && shift === 0 ? 'as aimed' : 'MISSES THE AIM';
  process.stdout.write(
    `${name}${rate}: median ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, longest ${maxMs.toFixed(0)} ms, layout shift ${shift.toFixed(4)}: ${verdict}\n`,
  );
  for (const element of moved) process.stdout.write(`  moved: ${element}\n`);
}

async function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  await promise;
}
