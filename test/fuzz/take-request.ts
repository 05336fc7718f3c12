/** The whole way of a request but the socket and the disk: admitted, read, understood, decided, shown in a row. */
import { admitBody, admitHead } from '../../electron/gate/admit/admit.ts';
import { fieldsOf, parseFieldsOf } from '../../electron/engine/postback/read-postback.ts';
import { type IndexedRules, indexRules } from '../../electron/platform/request/receiver-rules.ts';
import { withProblemMessages } from '../../electron/engine/api/messages/with-problem-messages.ts';
import { defaultMapping } from '../../shared/catalog/default-network.ts';
import { networkPresets } from '../../shared/catalog/network-presets.ts';
import { createRecogniser } from '../../shared/catalog/recognise-preset.ts';
import { countryOf } from '../../shared/domain/postback/country.ts';
import { proposeMapping } from '../../shared/domain/first-contact/propose.ts';
import { NO_FIELD_STATISTICS } from '../../shared/domain/postback/field-statistics.ts';
import type { ParsedPostback } from '../../shared/domain/postback/parsed-postback.ts';
import { en } from '../../shared/text/en.ts';
import { KEYS, NOW_MS, someRules } from '../fixtures/receiver-rules.ts';
import type { AnyRequest } from './any-request.ts';

const rules: IndexedRules = indexRules(someRules());
const recognisePreset = createRecogniser(networkPresets);
const network = {
  key: KEYS.open,
  preset: 'default',
  mapping: defaultMapping,
  confirmedAtMs: null,
  test: false,
};

/** What each postback costs. @returns null for a request that is not taken */
export function takeRequest({ method, target, contentType, body }: AnyRequest): ParsedPostback | null {
  const sender = { ip: '203.0.113.9', isTunneled: true };
  const headers = { 'content-type': contentType };
  const step = admitHead(rules, { method, target, headers, sender, atMs: NOW_MS });
  if (step.kind !== 'read') return null;
  const kept = body.subarray(0, step.maxBodyBytes);
  const second = admitBody(rules, step.admitted, kept);
  if (second.kind === 'refused') return null;
  const owner = second.networkId === null ? null : network;
  const raw = { ...rawOf({ method, target, contentType, body: kept }), signature: second.signature };
  const read = fieldsOf(raw, owner);
  const told = { receivedAtMs: NOW_MS, release: null };
  const parsed = parseFieldsOf(read, told, owner, () => NO_FIELD_STATISTICS);
  countryOf(read.fields);
  withProblemMessages(en, parsed);
  return parsed;
}

/** What a first look at a network costs, on request of a person. */
export function lookAtRequest(request: AnyRequest): void {
  const { fields } = fieldsOf({ ...rawOf(request), signature: null }, network);
  proposeMapping(fields, defaultMapping);
  recognisePreset(fields);
}

function rawOf({ method, target, contentType, body }: AnyRequest) {
  const head = `${method} ${target} HTTP/1.1\r\nHost: desk\r\nContent-Type: ${contentType}\r\n\r\n`;
  return { head: Buffer.from(head, 'latin1'), body, bodyState: 'whole' as const };
}
