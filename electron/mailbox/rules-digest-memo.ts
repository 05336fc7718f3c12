/** The digest of the rules of now, which is asked for with each page and made once. */
import { type PlainRules, rulesDigest } from '../platform/mailbox-link/rules-text.ts';

export class RulesDigestMemo {
  #made: { readonly of: PlainRules; readonly digest: string } | null = null;

  of(rules: PlainRules | null): string | null {
    if (rules === null) return null;
    if (this.#made?.of !== rules) this.#made = { of: rules, digest: rulesDigest(rules) };
    return this.#made.digest;
  }
}
