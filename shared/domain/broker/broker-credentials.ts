/** Credentials of a broker as a person enters them. Pure. */

export type CredentialsKind = 'file' | 'seed' | 'password' | 'token';

/** A credentials file has headers, a seed of an nkey begins with `SU`, a password stands behind a colon. */
export function credentialsKind(text: string): CredentialsKind {
  if (text.includes('-----BEGIN')) return 'file';
  if (/^SU[A-Z2-7]{50,60}$/.test(text)) return 'seed';
  return text.includes(':') ? 'password' : 'token';
}
