/** Who may send in a network's name: key, addresses, signature. */
import type { SignedBytes } from '../../domain/access/signature.ts';

const signedBytes: Readonly<Record<SignedBytes, string>> = {
  body: 'the body',
  query: 'the query, after the “?”',
  target: 'path and query, as in the request line',
  target_and_body: 'path and query, then the body',
};

export const access = {
  failed: 'Not changed',
  save: 'Save',
  saved: 'Saved. It counts from the next request on.',
  key: {
    title: 'Key',
    what: 'Replace the key when it became known to somebody. The old one goes on working for a while, so that nothing is lost until the new URL stands in the network’s cabinet.',
    grace: 'The old key works for',
    graces: [
      { hours: 0, label: 'not any longer' },
      { hours: 24, label: 'one day' },
      { hours: 72, label: 'three days' },
      { hours: 336, label: 'two weeks' },
    ],
    rotate: 'Replace the key',
    confirmTitle: (name: string) => `Give “${name}” a new key?`,
    confirmBody:
      'Its postback URL changes: copy the new one into the network’s cabinet. The old one works for the time that you chose, and this page says when it is still used.',
    confirmNow:
      'Its postback URL changes, and the old one is refused at once: postbacks are lost until the new one stands in the network’s cabinet.',
    done: 'It has a new key. Copy the new postback URL into the network’s cabinet.',
    oldUnused: (beginning: string) => `The old key ${beginning}… was not used since it was replaced.`,
    oldUsed: (beginning: string, uses: string, isOne: boolean) =>
      `The old key ${beginning}… is still used: ${uses} ${isOne ? 'request' : 'requests'} came with it. The cabinet still has the old postback URL.`,
    lastUsed: 'Last',
    until: 'It works until',
    end: 'Refuse old keys now',
    endTitle: 'Refuse the old keys now?',
    endBody:
      'Whoever still has the old postback URL is answered 404 from now on, and their postbacks are lost.',
  },
  addresses: {
    title: 'Addresses it sends from',
    what: 'Only these may send in its name. Take them from the network’s documentation; leave the list empty to let everybody in who has the key.',
    label: 'Addresses and ranges, one per line',
    placeholder: '203.0.113.0/24',
    invalid: (line: string) =>
      `“${line}” is no address and no range such as 203.0.113.0/24 or 2001:db8::/32.`,
    behindTunnel:
      'Senders are told apart only over the public address of Postback Desk itself. Behind another tunnel they all look like this computer and would be refused.',
  },
  signature: {
    title: 'Signature',
    what: 'Some networks sign their postbacks (HMAC-SHA256). With the secret from the cabinet, whatever is not signed rightly is refused.',
    toggle: 'Refuse what is not signed',
    header: 'Header that carries it',
    headerInvalid: 'A header name has letters, digits and hyphens.',
    encoding: 'Written as',
    encodings: { hex: 'hexadecimal', base64: 'Base64' },
    bytes: 'Signed is',
    signedBytes,
    secret: 'Secret',
    secretKept: 'saved; write a new one to replace it',
    secretMissing: 'Copy the secret from the network’s cabinet.',
  },
};
