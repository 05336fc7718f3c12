/** Who may send as a network: key, IP addresses, signature. */
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
  saved: 'Saved. It is used from the next request on.',
  key: {
    title: 'Key',
    what: 'Replace the key if someone else may know it. The old key keeps working for a while, so that nothing is lost until the new URL is in the network’s cabinet.',
    grace: 'The old key stops working',
    graces: [
      { hours: 0, label: 'immediately' },
      { hours: 24, label: 'after one day' },
      { hours: 72, label: 'after three days' },
      { hours: 336, label: 'after two weeks' },
    ],
    rotate: 'Replace the key',
    confirmTitle: (name: string) => `Give “${name}” a new key?`,
    confirmBody:
      'Its postback URL changes: copy the new one into the network’s cabinet. The old one keeps working for the time you chose, and this page shows when it is still used.',
    confirmNow:
      'Its postback URL changes, and the old one is refused immediately: postbacks are lost until the new one is in the network’s cabinet.',
    replacing: (name: string) => `New key for “${name}”`,
    done: 'The key is new. Copy the new postback URL into the network’s cabinet.',
    oldUnused: (beginning: string) => `The old key ${beginning}… was not used since it was replaced.`,
    oldUsed: (beginning: string, uses: string, isOne: boolean) =>
      `The old key ${beginning}… is still used: ${uses} ${isOne ? 'request' : 'requests'} came with it. The cabinet still has the old postback URL.`,
    lastUsed: 'Last',
    until: 'It works until',
    end: 'Refuse old keys now',
    endTitle: 'Refuse the old keys now?',
    endBody: 'Requests with the old postback URL then get 404, and their postbacks are lost.',
    ending: (name: string) => `Old keys of “${name}” refused`,
  },
  addresses: {
    title: 'Allowed IP addresses',
    what: 'Only these may send as this network. Take them from the network’s documentation, or leave it empty to accept anyone who has the key.',
    label: 'IP addresses and ranges, one per line',
    placeholder: '203.0.113.0/24',
    invalid: (line: string) =>
      `“${line}” is not an IP address or a range such as 203.0.113.0/24 or 2001:db8::/32.`,
    behindTunnel:
      'Works only with the public address of Postback Desk itself. Behind another tunnel, all senders look like this computer and would be refused.',
  },
  signature: {
    title: 'Signature',
    what: 'Some networks sign their postbacks (HMAC-SHA256). With the secret from the cabinet, requests without a valid signature are refused.',
    toggle: 'Require a signature',
    header: 'Header with the signature',
    headerInvalid: 'A header name has letters, digits and hyphens.',
    encoding: 'Encoding',
    encodings: { hex: 'hexadecimal', base64: 'Base64' },
    bytes: 'Signed part',
    signedBytes,
    secret: 'Secret',
    secretKept: 'saved; enter a new one to replace it',
    secretMissing: 'Copy the secret from the network’s cabinet.',
  },
};
