/** Which archive of Electron is fetched and where it is kept: by the same variables as Electron's own installer. */

export interface ElectronArchive {
  readonly platform: string;
  readonly arch: string;
  /** Null for the usual place. */
  readonly cacheRoot: string | null;
  /** Fetched although it is in the cache. */
  readonly force: boolean;
  /** Whether the checksums are those that came with the package, and not the server's own. */
  readonly areChecksumsOurs: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param host of the Node that asks
 * @param isTranslated whether that is an x64 Node on an Apple chip, which is to have the faster app
 */
export function electronArchive(
  env: Environment,
  host: { readonly platform: string; readonly arch: string },
  isTranslated: boolean,
): ElectronArchive {
  const platform = given(env, 'ELECTRON_INSTALL_PLATFORM', 'npm_config_platform') ?? host.platform;
  const arch = given(env, 'ELECTRON_INSTALL_ARCH', 'npm_config_arch') ?? host.arch;
  const isForApple = platform === 'darwin' && arch === 'x64' && given(env, 'npm_config_arch') === null;
  const remote = given(env, 'electron_use_remote_checksums', 'npm_config_electron_use_remote_checksums');
  return {
    platform,
    arch: isForApple && isTranslated ? 'arm64' : arch,
    cacheRoot: given(env, 'electron_config_cache'),
    force: env['force_no_cache'] === 'true',
    areChecksumsOurs: remote === null,
  };
}

/** `@electron/get` uses a proxy only where it is told to; whoever names one means it. */
export function withProxyUsed<Env extends Environment>(env: Env): Env & Environment {
  const proxy = given(env, 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy');
  if (proxy === null || env['ELECTRON_GET_USE_PROXY'] !== undefined) return env;
  return { ...env, ELECTRON_GET_USE_PROXY: '1' };
}

/** The first that is set and not empty. */
function given(env: Environment, ...names: readonly string[]): string | null {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? null;
}
