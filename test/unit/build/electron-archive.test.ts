import { expect, test } from 'vitest';
import { electronArchive, withProxyUsed } from '../../../build/start/electron-archive.ts';

const host = { platform: 'darwin', arch: 'x64' };
const linux = { platform: 'linux', arch: 'x64' };

test('the usual archive is the one of this computer, from the usual cache, with the checksums of the package', () => {
  expect(electronArchive({}, linux, false)).toEqual({
    platform: 'linux',
    arch: 'x64',
    cacheRoot: null,
    force: false,
    areChecksumsOurs: true,
  });
});

test('cache, platform and architecture are taken from the variables of Electron’s installer', () => {
  const env = {
    electron_config_cache: '/shared/cache',
    ELECTRON_INSTALL_ARCH: 'arm64',
    npm_config_platform: 'win32',
    force_no_cache: 'true',
    npm_config_electron_use_remote_checksums: '1',
  };
  expect(electronArchive(env, linux, false)).toEqual({
    platform: 'win32',
    arch: 'arm64',
    cacheRoot: '/shared/cache',
    force: true,
    areChecksumsOurs: false,
  });
});

test('an x64 Node on an Apple chip gets the app of the chip, unless npm was told otherwise', () => {
  expect(electronArchive({}, host, true).arch).toBe('arm64');
  expect(electronArchive({}, host, false).arch).toBe('x64');
  expect(electronArchive({ npm_config_arch: 'x64' }, host, true).arch).toBe('x64');
});

test('a proxy that is named is used, unless somebody decided about it', () => {
  expect(withProxyUsed({ HTTPS_PROXY: 'http://proxy:3128' })).toMatchObject({ ELECTRON_GET_USE_PROXY: '1' });
  expect(withProxyUsed({ https_proxy: 'http://proxy:3128' })).toMatchObject({ ELECTRON_GET_USE_PROXY: '1' });
  expect(withProxyUsed({ HTTPS_PROXY: '' })).not.toHaveProperty('ELECTRON_GET_USE_PROXY');
  const decided = { HTTPS_PROXY: 'http://proxy:3128', ELECTRON_GET_USE_PROXY: '' };
  expect(withProxyUsed(decided)).toBe(decided);
});
