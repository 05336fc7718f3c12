/**
 * Draws every icon file from the two SVGs; run by hand after a change, the results are committed:
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
/** A coloured tray icon has to show on light and on dark bars. */
const TRAY_COLOUR = '#3f7fbf';

const icons = import.meta.dirname;
const images = join(icons, '../../electron/main/images');

const executablePath = process.argv[2];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const page = await browser.newPage();
  const mark = readFileSync(join(icons, 'icon.svg'), 'utf8');
  const tray = readFileSync(join(icons, 'tray.svg'), 'utf8');

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
    const coloured = tray.replaceAll('#000000', TRAY_COLOUR);
    writeFileSync(join(images, `tray${suffix}.png`), await draw(page, coloured, size));
    writeFileSync(join(images, `trayTemplate${suffix}.png`), await draw(page, tray, size));
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
