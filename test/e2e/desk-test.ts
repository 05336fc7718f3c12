/** A browser test with a program, a data folder and a sink of its own; what the page complains about fails it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, type Locator, type Page, test as base } from '@playwright/test';
import { temporaryFolder } from '../fixtures/desk.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

/** What happened on the data folder before the test. */
export interface History {
  /** @param dataDir empty until now */
  write(dataDir: string): Promise<void>;
  /** With the public URL that the history wants. */
  readonly isOnline: boolean;
  close(): Promise<void>;
}

const NO_HISTORY: History = { write: async () => {}, isOnline: false, close: async () => {} };

interface DeskFixtures {
  readonly flags: readonly string[];
  readonly history: History;
  readonly api: DeskApi;
  readonly sink: SinkServer;
  /** The window, opened with the token, at the inbox. */
  readonly desk: Page;
}

export const test = base.extend<DeskFixtures>({
  flags: [[], { option: true }],
  history: [NO_HISTORY, { option: true }],
  api: async ({ flags, history }, use) => {
    const folder = temporaryFolder();
    const dataDir = join(folder, 'data');
    await history.write(dataDir);
    const program = history.isOnline
      ? Program.startOnline(dataDir, flags)
      : Program.startBuilt(dataDir, flags);
    try {
      await use(await program.ready());
    } finally {
      // How it stops has tests of its own.
      await program.kill();
      await history.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  // Playwright reads the dependencies of a fixture from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  sink: async ({}, use) => {
    const sink = await SinkServer.start();
    await use(sink);
    await sink.close();
  },
  desk: async ({ page, api }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(api.addresses.desk);
    await isReady(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** A page that has loaded is not drawn yet: whoever pressed a key now would press it for nobody. */
export async function isReady(page: Page): Promise<void> {
  const bar = page.getByRole('banner', { name: 'State of the desk' });
  await expect(bar).toBeVisible();
  // What was asked for when it was drawn has been answered.
  await expect(bar.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where it is, once it no longer moves: a list goes on scrolling for a moment. */
export async function steadyBox(locator: Locator): Promise<Box> {
  let box: Box | null = null;
  const isSteady = async (): Promise<boolean> => {
    const before = box;
    box = await locator.boundingBox();
    return box !== null && isDeepStrictEqual(box, before);
  };
  await expect.poll(isSteady).toBe(true);
  if (box === null) throw new Error('It is not shown.');
  return box;
}

/**
 * For a public address to work, or to be known as gone: an attempt, a probe and a wait have limits of their own, which
 * add up where the machine is busy.
 */
export const WHEN_ONLINE = { timeout: 60_000 };

/** For what waits five seconds, in case it is taken back. */
export const AFTER_UNDO = { timeout: 30_000 };

const OUTPUT = join(import.meta.dirname, 'output');

/** Of all tests nobody looks at the pictures: those take a report instead. */
const HAS_ONLOOKER = process.env['POSTBACK_DESK_E2E_REPORT'] === undefined;

/** Keeps a picture of the window for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!HAS_ONLOOKER) return;
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' });
}

/** Opens whatever a part of the window has folded away; a menu is none of it. */
export async function unfold(part: Locator): Promise<void> {
  const folded = part.locator('button[aria-expanded="false"]:not([aria-haspopup])');
  while ((await folded.count()) > 0) await folded.first().click();
}

export { expect };
