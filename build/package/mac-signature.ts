/** With what the app for macOS is signed: an arm64 Mac refuses to start a program without any signature. */

/** For those who have no certificate: it proves nothing, but the app starts. */
const AD_HOC = '-';

export interface MacSignature {
  /** Left out: electron-builder takes the certificate that the variables name. */
  readonly identity?: typeof AD_HOC;
  /** Apple's notary takes nothing that is signed ad hoc; with a certificate it is asked where its variables are. */
  readonly notarize?: false;
  readonly isAdHocSealed: boolean;
}

/**
 * electron-builder flips the fuses, which breaks Electron's own signature, and signs afterwards; but of itself it
 * signs nothing without a certificate, and nothing at all in a pull request. The fuses' own ad hoc signature covers
 * that; a certificate's replaces it.
 * @param platform where the package is made: elsewhere there is no `codesign`
 */
export function macSignature(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): MacSignature {
  const hasCertificate = ['CSC_LINK', 'CSC_NAME'].some((name) => (env[name] ?? '') !== '');
  return {
    ...(hasCertificate ? {} : { identity: AD_HOC, notarize: false }),
    isAdHocSealed: platform === 'darwin',
  };
}
