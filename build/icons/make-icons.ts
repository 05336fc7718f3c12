/**
 * Draws every icon file from the SVGs; run by hand after a change, the results are committed:
 * `npx node build/icons/make-icons.ts /usr/bin/chromium`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { icnsOf, icoOf, type Picture } from './icon-containers.ts';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const ICO_MAX = 256;
const LINUX_MAX = 512;
const TRAY_SIZE = 16;
/** Of the mark on a light and on a dark bar; macOS colours a template itself, which is black. */
const TRAY_GROUNDS = [
  ['-light', '#1f2937', '#c2410c'],
  ['-dark', '#f3f4f6', '#fb923c'],
  ['Template', '#000000', '#000000'],
] as const;
const TRAY_MOODS = ['receiving', 'trouble', 'stopped'] as const;

const icons = import.meta.dirname;
const images = join(icons, '../../electron/main/images');

const executablePath = process.argv[2];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const page = await browser.newPage();
  const mark = readFileSync(join(icons, 'icon.svg'), 'utf8');

  const pictures: Picture[] = [];
  for (const size of SIZES) pictures.push({ size, png: await draw(page, mark, size) });
  writeFileSync(join(icons, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= ICO_MAX)));
  writeFileSync(join(icons, 'icon.icns'), icnsOf(pictures));
  for (const { size, png } of pictures) {
    if (size <= LINUX_MAX) writeFileSync(join(icons, 'linux', `${size}x${size}.png`), png);
    if (size === ICO_MAX) writeFileSync(join(images, 'window.png'), png);
  }

  for (const [scale, suffix] of [
    [1, ''],
    [2, '@2x'],
  ] as const) {
    const size = TRAY_SIZE * scale;
    for (const mood of TRAY_MOODS) {
      const svg = readFileSync(join(icons, `tray-${mood}.svg`), 'utf8');
      for (const [ground, ink, alert] of TRAY_GROUNDS) {
        const coloured = svg.replaceAll('#000000', ink).replaceAll('#ff0000', alert);
        writeFileSync(
          join(images, 'tray', `${mood}${ground}${suffix}.png`),
          await draw(page, coloured, size),
        );
      }
    }
  }
} finally {
  await browser.close();
}

/** @param size width and height in pixels */
async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0} svg{display:block;width:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
