import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { isExternalLink } from '../../../electron/main/external-link.ts';
import { type GuardDeps, guardPage, isOnPage, isPermitted } from '../../../electron/main/page-guard.ts';

const pageOrigin = 'app://desk';

test.each([
  ['https://www.1win.example/cabinet?a=1', true],
  ['http://www.1win.example/', false],
  ['https://appcraft.example@evil.example/', false],
  ['https://user:secret@host.example/', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['ms-settings:network', false],
  ['', false],
])('whether %s may open in the browser: %s', (address, isAllowed) => {
  expect(isExternalLink(address)).toBe(isAllowed);
});

test.each([
  ['app://desk/inbox', true],
  ['app://desk.evil/', false],
  ['app://other/', false],
  ['https://desk/', false],
  ['', false],
])('whether %s is the page: %s', (address, isPage) => {
  expect(isOnPage(address, pageOrigin)).toBe(isPage);
});

test('the page may write to the clipboard and show notices, and nothing else', () => {
  expect(isPermitted('clipboard-sanitized-write', 'app://desk/', pageOrigin)).toBe(true);
  expect(isPermitted('notifications', 'app://desk/', pageOrigin)).toBe(true);
  for (const permission of ['clipboard-read', 'media', 'geolocation', 'openExternal', 'fullscreen']) {
    expect(isPermitted(permission, 'app://desk/', pageOrigin)).toBe(false);
  }
  expect(isPermitted('notifications', 'https://evil.example/', pageOrigin)).toBe(false);
});

test('the page may see through the camera, and never hear', () => {
  expect(isPermitted('media', 'app://desk/', pageOrigin, ['video'])).toBe(true);
  expect(isPermitted('media', 'app://desk/', pageOrigin, ['video', 'audio'])).toBe(false);
  expect(isPermitted('media', 'app://desk/', pageOrigin, ['audio'])).toBe(false);
  expect(isPermitted('media', 'app://desk/', pageOrigin, ['unknown'])).toBe(false);
  expect(isPermitted('media', 'https://evil.example/', pageOrigin, ['video'])).toBe(false);
});

/** The events of a page, and what the guard registers with it. */
function guarded() {
  const events = new EventEmitter();
  const opened: string[] = [];
  let openWindow: (url: string) => unknown = () => null;
  const parts = {
    contents: {
      on: (name: string, listener: (details: unknown) => void) => events.on(name, listener),
      setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => {
        openWindow = (url) => handler({ url });
      },
    },
    session: { setPermissionRequestHandler: () => undefined, setPermissionCheckHandler: () => undefined },
    pageOrigin,
    openInBrowser: (address: string) => {
      opened.push(address);
    },
  };
  // The test's page stands for the few events of Electron's that the guard listens to.
  guardPage(parts as unknown as GuardDeps);
  const isStopped = (name: string, details: object): boolean => {
    let stopped = false;
    events.emit(name, {
      ...details,
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  };
  return { opened, isStopped, openWindow: (url: string) => openWindow(url) };
}

test('leaving the page is stopped; a safe link opens in the browser instead', () => {
  const { opened, isStopped } = guarded();
  expect(isStopped('will-navigate', { url: 'app://desk/networks' })).toBe(false);
  expect(isStopped('will-navigate', { url: 'https://docs.example/' })).toBe(true);
  expect(isStopped('will-navigate', { url: 'http://plain.example/' })).toBe(true);
  expect(isStopped('will-redirect', { url: 'https://evil.example/' })).toBe(true);
  expect(opened).toEqual(['https://docs.example/']);
});

test('a new window is never opened; a safe link opens in the browser instead', () => {
  const { opened, openWindow } = guarded();
  expect(openWindow('https://docs.example/')).toEqual({ action: 'deny' });
  expect(openWindow('file:///etc/passwd')).toEqual({ action: 'deny' });
  expect(opened).toEqual(['https://docs.example/']);
});

test('frames and webviews stay out', () => {
  const { isStopped } = guarded();
  expect(isStopped('will-frame-navigate', { isMainFrame: false, url: 'app://desk/' })).toBe(true);
  expect(isStopped('will-frame-navigate', { isMainFrame: true, url: 'app://desk/' })).toBe(false);
  expect(isStopped('will-attach-webview', {})).toBe(true);
});
