/** Where the desk is found on this computer, and URLs that sign a browser in. */
import type { SignInUrl } from '../../../shared/contract/desk.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { LOOPBACK } from '../../platform/listen.ts';
import { SignInCodes } from '../api/sign-in-codes.ts';
import type { Base } from './base.ts';

/** How long a sign-in URL is good that was asked for. */
const SIGN_IN_MS = 10 * 60_000;

export interface SignIn {
  readonly apiUrl: () => string;
  readonly codes: SignInCodes;
  readonly signInUrl: (lifetimeMs: number) => string;
  readonly createSignInUrl: () => SignInUrl;
}

/** @param port 0 until it listens */
export function createSignIn({ elapsed, now }: Pick<Base, 'elapsed' | 'now'>, port: () => number): SignIn {
  const deskUrl = (): string => `http://${LOOPBACK}:${port()}`;
  const codes = new SignInCodes(elapsed);
  const signInUrl = (lifetimeMs: number): string => `${deskUrl()}/?code=${codes.issue(lifetimeMs)}`;
  return {
    apiUrl: () => `${deskUrl()}/api`,
    codes,
    signInUrl,
    createSignInUrl: () => ({ url: signInUrl(SIGN_IN_MS), expiresAt: toIso(now() + SIGN_IN_MS) }),
  };
}
