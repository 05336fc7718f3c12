import { expect, test } from 'vitest';
import { checkDestination } from '../../../renderer/features/destinations/check-destination.ts';
import {
  destinationEdit,
  type DestinationValues,
} from '../../../renderer/features/destinations/destination-values.ts';
import { newDestinationValues } from '../../../renderer/features/destinations/new-destination.ts';
import {
  isLoginKept,
  type ProxyLoginValues,
  type ProxyValues,
} from '../../../renderer/features/destinations/proxy-values.ts';
import { en } from '../../../shared/text/en.ts';

const { check } = en.destinations;
const start = newDestinationValues('any-url');

function withProxy(proxy: Partial<ProxyValues>, login: Partial<ProxyLoginValues> = {}): DestinationValues {
  return {
    ...start,
    rules: { ...start.rules, proxy: { kind: 'socks5', host: 'gate.example', port: 1080, ...proxy } },
    proxyLogin: { ...start.proxyLogin, ...login },
  };
}

test('what cannot be a proxy is said at its field', () => {
  const errorsOf = (values: DestinationValues) => checkDestination(values, false, en);
  expect(errorsOf(withProxy({}))).toEqual({});
  for (const host of ['', 'http://gate.example', 'gate.example/x', 'a b'])
    expect(errorsOf(withProxy({ host }))).toEqual({ 'rules.proxy.host': check.proxyHost });
  for (const port of ['', 0, 65_536, 1.5])
    expect(Object.keys(errorsOf(withProxy({ port })))).toEqual(['rules.proxy.port']);
  expect(errorsOf(withProxy({}, { password: 'alone' }))).toEqual({ 'proxyLogin.username': check.proxyLogin });
  expect(errorsOf(withProxy({}, { username: 'u', password: 'ü'.repeat(128) }))).toEqual({
    'proxyLogin.password': check.proxyLogin,
  });
  // What is not used is not asked for.
  expect(errorsOf(withProxy({ kind: 'direct', host: '', port: '' }))).toEqual({});
});

test('a login that was not typed stays, and a forgotten one goes', () => {
  const sent = (login: Partial<ProxyLoginValues>) => destinationEdit(withProxy({}, login))?.proxyLogin;
  expect(sent({})).toBeUndefined();
  expect(sent({ isForgotten: true })).toBeNull();
  expect(sent({ username: 'u', password: 'p', isForgotten: true })).toEqual({ username: 'u', password: 'p' });
});

test('a saved login counts for its own host alone', () => {
  const login = { ...start.proxyLogin, state: 'set', keptFor: 'Gate.example' } as const;
  expect(isLoginKept(login, { kind: 'http', host: ' gate.example', port: 3128 })).toBe(true);
  expect(isLoginKept(login, { kind: 'http', host: 'other.example', port: 3128 })).toBe(false);
  expect(isLoginKept({ ...login, isForgotten: true }, { kind: 'http', host: 'gate.example', port: 1 })).toBe(
    false,
  );
});
