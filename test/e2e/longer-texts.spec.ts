/** Texts that are 40 % longer than English find room: nothing is cut off, nothing is pushed out of the window. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { expect, keepPicture, test } from './desk-test.ts';

const WIDTHS = [900, 1_440] as const;
const PAGES = [
  'inbox',
  'insights',
  'costs',
  'links',
  'networks',
  'destinations',
  'outages',
  'reports',
  'start',
  ...[
    'address',
    'mailbox',
    'broker',
    'receiver',
    'notifications',
    'money',
    'data',
    'appearance',
    'language',
    'api',
    'demo',
    'help',
  ].map((section) => `settings/${section}`),
] as const;

let longer: string;
test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, '../fixtures/longer-text.ts'), formats: ['es'] },
    },
  });
  const output = Array.isArray(built)
    ? built.flatMap((each) => each.output)
    : 'output' in built
      ? built.output
      : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('The longer texts were not built.');
  longer = chunk.code.replace(/export\s*\{[^}]*\};?\s*$/, '');
});

/** The longer texts take the place of those of one language, as they are loaded. */
async function withLongerTexts(page: Page, api: DeskApi): Promise<void> {
  await api.json('PUT', '/language', { choice: 'pt' });
  await page.route(/\/assets\/pt(?:-[\w-]+)?\.js$/, async (route) => {
    const response = await route.fetch();
    const names = /export\s*\{([^}]*)\}/.exec(await response.text())?.[1] ?? '';
    const exported = names.split(',').map((each) => each.trim().split(' as ').at(-1) ?? '');
    const all = exported.map((name) => `longerText as ${name}`).join(', ');
    await route.fulfill({ response, body: `${longer}\nexport { ${all} };` });
  });
}

/** What a person could not read or reach, in a line each. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth)
      found.push('the page is wider than the window');
    const CONTROLS =
      'button, a, label, legend, h1, h2, h3, th, summary, [role="tab"], [role="radio"], .mantine-Button-label';
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
    for (const element of document.querySelectorAll<HTMLElement>(CONTROLS)) {
      // A heading for readers alone is one pixel.
      if (!element.checkVisibility() || Math.min(element.clientWidth, element.clientHeight) <= 1) continue;
      const words = (element.textContent ?? '').trim();
      if (words === '') continue;
      const { overflowX } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      // What is cut on purpose says all of it when the pointer is over it.
      if (isCut && element.closest('[title]') === null) found.push(`${name(element)} is cut off`);
      const box = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around).overflowX;
        if (style === 'auto' || style === 'scroll') break;
        if (style !== 'hidden' && style !== 'clip') continue;
        const frame = around.getBoundingClientRect();
        // A list of rows has columns that may be moved into view.
        if (frame.width > 1 && box.right > frame.right + 2)
          found.push(`${name(element)} reaches out of sight`);
        break;
      }
    }
    return [...new Set(found)];
  });
}

async function withHistory(api: DeskApi): Promise<void> {
  const { key } = await api.createNetwork({ name: 'Lucky Casino', preset: 'betwinner' });
  await api.createDestination({
    name: 'My tracker',
    preset: 'webhook',
    enabled: true,
    request: { url: 'https://t.example/p' },
  });
  const send = (query: string) => api.receive(`/postback/${key}?${query}`);
  await send('clickid=good-1&event=firstdeposit&payout=60&currency=USD');
  await send('clickid=word-1&event=qualified_player&payout=10&currency=USD');
  await send('clickid=%7Bsub1%7D&event=firstdeposit&payout=60&currency=USD');
  await api.receive('/postback?clickid=keyless-1&event=registration');
}

for (const width of WIDTHS) {
  test(`texts 40 % longer fit a window of ${width} pixels on every page`, async ({ page, api }) => {
    test.slow();
    await withHistory(api);
    await withLongerTexts(page, api);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(api.addresses.desk);
    await expect(page.getByRole('navigation').first()).toContainText(/Netweee/);
    const findings: string[] = [];
    for (const each of PAGES) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/${each}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForTimeout(400);
      findings.push(...(await cutOff(page)).map((finding) => `${each}: ${finding}`));
      await keepPicture(page, `longer-${each.replace('/', '-')}-${width}`);
    }
    await page.evaluate(() => {
      window.location.hash = '#/inbox';
    });
    await page
      .getByRole('row')
      .nth(1)
      .click({ position: { x: 30, y: 12 } });
    await page.waitForTimeout(400);
    findings.push(...(await cutOff(page)).map((finding) => `postback: ${finding}`));
    await keepPicture(page, `longer-postback-${width}`);
    expect(findings).toEqual([]);
  });
}
