/** A Chromium that takes pictures, wherever this computer has one. */
import { homedir } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { findInstalled, thisComputer } from '../../build/test/find-browser.ts';

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? findInstalled(thisComputer(homedir()));
  return chromium.launch({
    args: process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu'] : [],
    ...(executablePath === null ? {} : { executablePath }),
  });
}
