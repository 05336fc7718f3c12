/** Whether the engine of a package does its work: takes a postback, stores it, shows it, stops. */
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { networkSchema } from '../../shared/contract/networks.ts';
import { postbackSchema } from '../../shared/contract/postbacks.ts';
import { type EngineUrls, engineUrlsSchema } from '../../shared/contract/shell.ts';
import { USUAL_DIGEST } from '../../shared/domain/notify/digest-settings.ts';
import { en } from '../../shared/text/en.ts';
import { type Packaged, runPackaged } from './run-packaged.ts';

const CALL_TIMEOUT_MS = 5_000;
const UNDERSTAND_MS = 5_000;
const ASK_EVERY_MS = 50;
const CLICK_ID = '00123-package-check';
const messages = en.shell.packageCheck;

/**
 * @param appDir the unpacked app
 * @param dataDir an empty folder
 * @returns what is wrong, in words; empty when nothing is
 */
export async function checkEngine(appDir: string, dataDir: string): Promise<readonly string[]> {
  const entry = join(appDir, 'out/main/headless.js');
  return checkReceiving(runPackaged([entry, ...ownWords(dataDir), '--no-open'], appDir));
}

/**
 * The same of a whole app, with its Electron.
 * @param program what a person starts
 */
export async function checkApp(program: string, dataDir: string): Promise<readonly string[]> {
  return checkReceiving(runPackaged(ownWords(dataDir), dirname(dataDir), { program }));
}

function ownWords(dataDir: string): readonly string[] {
  return ['--data', dataDir, '--receiver-port', '0', '--desk-port', '0', '--no-tunnel'];
}

async function checkReceiving(run: Packaged): Promise<readonly string[]> {
  const addresses = readReadyLine(await run.firstLine);
  if (addresses === null) {
    await run.stop();
    return [messages.engineDoesNotStart(run.lastLines())];
  }
  const problems = await problemsOf(addresses, run);
  return (await run.stop()) ? problems : [...problems, messages.engineDoesNotStop(run.lastLines())];
}

function readReadyLine(line: string | null): EngineUrls | null {
  if (line === null || !line.startsWith('{')) return null;
  const parsed = z.object({ ready: z.literal(true), ...engineUrlsSchema.shape }).safeParse(JSON.parse(line));
  return parsed.success ? parsed.data : null;
}

async function problemsOf(addresses: EngineUrls, run: Packaged): Promise<readonly string[]> {
  try {
    const isShown = await sendAndFind(addresses);
    const isDrawn = await drawDigest(addresses);
    const missing = await missingWindowFiles(addresses);
    return [
      ...(isShown ? [] : [messages.postbackNotShown(run.lastLines())]),
      ...(isDrawn ? [] : [messages.pictureNotDrawn(run.lastLines())]),
      ...missing.map((file) => messages.windowFileMissing(file)),
    ];
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return [messages.callFailed(cause, run.lastLines())];
  }
}

/** Sends one real postback and looks for it in the API, as the window would. */
async function sendAndFind(addresses: EngineUrls): Promise<boolean> {
  const network = networkSchema.parse(
    await call(addresses, '/networks', { method: 'POST', body: JSON.stringify({ name: 'Package check' }) }),
  );
  const target = `${addresses.receiver}/postback/${network.key}/registration?clickid=${CLICK_ID}`;
  const answer = await fetch(target, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) });
  if (answer.status !== 200) return false;
  const page = z.object({ items: z.array(postbackSchema) });
  const deadline = performance.now() + UNDERSTAND_MS;
  while (performance.now() < deadline) {
    const { items } = page.parse(await call(addresses, '/postbacks?limit=1'));
    if (items.some((item) => item.clickId === CLICK_ID && item.event === 'registration')) return true;
    await pause(ASK_EVERY_MS);
  }
  return false;
}

/** Fonts and WebAssembly are files of the package. */
async function drawDigest(addresses: EngineUrls): Promise<boolean> {
  const settings = { ...USUAL_DIGEST, timeZone: 'UTC' };
  const preview = await call(addresses, '/digest/preview', {
    method: 'POST',
    body: JSON.stringify(settings),
  });
  return (
    z.object({ picture: z.object({ png: z.string().min(1) }).nullable() }).parse(preview).picture !== null
  );
}

/** The page and every script and style that it names. */
async function missingWindowFiles(addresses: EngineUrls): Promise<readonly string[]> {
  const origin = new URL(addresses.desk).origin;
  const page = await getFile(addresses, `${origin}/`);
  if (page === null) return ['index.html'];
  const named = [...page.matchAll(/(?:src|href)="([^"#?]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  if (named.length === 0) return ['*.js'];
  const found = await Promise.all(
    named.map(async (name) => ({ name, text: await getFile(addresses, new URL(name, `${origin}/`).href) })),
  );
  return found.filter(({ text }) => text === null).map(({ name }) => name);
}

async function getFile({ token }: EngineUrls, address: string): Promise<string | null> {
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  return answer.ok ? answer.text() : null;
}

async function call({ api, token }: EngineUrls, path: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(`${api}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
