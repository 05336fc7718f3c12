/** Addresses of a broker: TLS unless it is on this computer, and no credentials in them. */
import { expect, test } from 'vitest';
import { readBrokerServers } from '../../../shared/domain/broker/broker-servers.ts';

test('several servers, with and without scheme and port', () => {
  expect(readBrokerServers('tls://a.example:4333, b.example,[2001:db8::1]:4222')).toEqual({
    kind: 'servers',
    servers: ['a.example:4333', 'b.example:4222', '[2001:db8::1]:4222'],
    isTls: true,
  });
  expect(readBrokerServers('nats://127.0.0.1:4222')).toMatchObject({ isTls: false });
});

test.each([
  ['nats://nats.example.com', 'broker_servers_not_tls'],
  ['nats://127.0.0.1,tls://a.example', 'broker_servers_not_tls'],
  ['', 'broker_servers_invalid'],
  ['tls://a.example/path', 'broker_servers_invalid'],
  ['tls://user:word@a.example', 'broker_servers_invalid'],
  ['https://a.example', 'broker_servers_invalid'],
  ['tls://a.example,', 'broker_servers_invalid'],
  [Array.from({ length: 21 }, (_, index) => `host-${index}`).join(), 'broker_servers_invalid'],
])('%s is refused', (typed, code) => {
  expect(readBrokerServers(typed)).toEqual({ kind: 'refused', code });
});
