/**
 * Test postbacks that this desk sends through its mailbox. They are told by a token that only this desk can have made, so
 * that one that is taken over after a restart is a test still.
 */
import { type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { OWN_TEST_HEADER } from '../../platform/gate-link/own-test-header.ts';

const TOKEN = new RegExp(`\\r\\n${OWN_TEST_HEADER}: ([\\w-]{22})\\.([\\w-]{86})\\r\\n`, 'i');
/** Of the name what any web server leaves as it is, and no usual request has. */
const NAME_PART = Buffer.from('ostback-');
const MOST_REMEMBERED = 1_000;

export interface OwnMailboxTests {
  /** For one test postback. */
  createToken(): string;
  /**
   * Whether this is a test of ours. A token is good for one request: whoever saw it on its way marks nothing by it.
   * @param head as it came, in lines
   * @param request its name, which is the same when it is taken over again because it could not be stored
   */
  take(head: Buffer, request: string): boolean;
}

/** @param key the desk's Ed25519 key, of this pairing only */
export function createOwnMailboxTests(key: {
  readonly private: KeyObject;
  readonly public: KeyObject;
}): OwnMailboxTests {
  /** By nonce the name of its request. */
  const used = new Map<string, string>();
  return {
    createToken: () => {
      const nonce = randomBytes(16).toString('base64url');
      return `${nonce}.${sign(null, textOf(nonce), key.private).toString('base64url')}`;
    },
    take: (head, request) => {
      // It is asked of each request: looking for these bytes costs nothing.
      if (!head.includes(NAME_PART)) return false;
      const [, nonce = '', signature = ''] = TOKEN.exec(head.toString('latin1')) ?? [];
      if (nonce === '') return false;
      const usedBy = used.get(nonce);
      if (usedBy !== undefined) return usedBy === request;
      if (!verify(null, textOf(nonce), key.public, Buffer.from(signature, 'base64url'))) return false;
      if (used.size >= MOST_REMEMBERED) used.clear();
      used.set(nonce, request);
      return true;
    },
  };
}

function textOf(nonce: string): Buffer {
  return Buffer.from(`postback-desk test 1 ${nonce}`);
}
