import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { destinationPresets, findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import { needsHost, urlWithHost } from '../../../shared/domain/forward/destination-preset.ts';
import { joinRequests } from '../../../shared/domain/forward/batch.ts';
import type { MacroValues } from '../../../shared/domain/forward/macro-values.ts';
import { renderTemplate } from '../../../shared/domain/forward/render.ts';
import { DEFAULT_RULES, rulesSchema } from '../../../shared/domain/forward/rules.ts';
import { secretMark } from '../../../shared/domain/forward/secret-marks.ts';
import { judgeResponse } from '../../../shared/domain/forward/success.ts';
import { checkTemplate } from '../../../shared/domain/forward/template.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function valuesOf(id: string, over: Partial<MacroValues> = {}): MacroValues {
  const preset = findDestinationPreset(id);
  return {
    clickid: 'Click-1',
    event: preset.events.first_deposit ?? 'x',
    status: 'approved',
    payout: '60.5',
    currency: 'USD',
    txid: 't1',
    network: '1win',
    receivedAt: '2026-11-23T12:00:00.000Z',
    time: '1763899200',
    eventId: 'e1',
    country: 'PL',
    fbc: 'fb.1.1763899200000.AbC',
    previousStatus: '',
    previousPayout: '',
    version: '1',
    payoutDelta: '60.5',
    params: new Map(),
    constants: new Map(
      preset.constants.map((each) => [
        each.name,
        each.isSecret ? secretMark(each.name) : (each.value ?? `v-${each.name}`),
      ]),
    ),
    ...over,
  };
}

function render(id: string, over: Partial<MacroValues> = {}) {
  const preset = findDestinationPreset(id);
  const request = { ...preset.request, url: urlWithHost(preset.request.url, 'host.example') };
  const { leavesOutEmpty } = { ...DEFAULT_RULES, ...preset.rules };
  return renderTemplate(request, valuesOf(id, over), { hash }, { leavesOutEmpty });
}

describe.each(destinationPresets.map((each) => [each.id, each] as const))('%s', (id, preset) => {
  it('is a sound template with rules that can be saved', () => {
    const names = preset.constants.map((each) => each.name);
    const secretNames = preset.constants.filter((each) => each.isSecret).map((each) => each.name);
    const url = urlWithHost(preset.request.url, 'host.example');
    if (preset.request.url !== '') {
      expect(checkTemplate({ ...preset.request, url }, { names, secretNames })).toEqual([]);
    }
    expect(rulesSchema.parse({ ...DEFAULT_RULES, ...preset.rules })).toBeTruthy();
    expect(preset.certainty === 'sure' || preset.traps.length > 0).toBe(true);
  });

  it('carries the click id and the event, and its JSON is JSON', () => {
    if (preset.request.url === '') return;
    const rendered = render(id);
    const text = `${rendered.url} ${rendered.body ?? ''}`;
    expect(text.includes('Click-1') || text.includes(hash('Click-1'))).toBe(true);
    expect(text).toContain(preset.events.first_deposit);
    if (preset.request.body !== null) expect(typeof JSON.parse(rendered.body ?? '')).toBe('object');
  });
});

test('Facebook gets what it asks for, hashed as it asks, and nothing empty', () => {
  const body: unknown = JSON.parse(render('facebook-capi', { payout: '', currency: '', fbc: '' }).body ?? '');
  expect(body).toEqual({
    data: [
      {
        event_name: 'Purchase',
        event_time: 1_763_899_200,
        event_id: 'e1',
        action_source: 'website',
        event_source_url: 'v-event_source_url',
        user_data: { external_id: [hash('Click-1')], country: [hash('pl')] },
      },
    ],
    access_token: secretMark('access_token'),
  });
  const full: { data: { user_data: unknown; custom_data: unknown }[] } = JSON.parse(
    render('facebook-capi').body ?? '',
  );
  // The case of fbclid matters, so it is never hashed or changed.
  expect(full.data[0]?.user_data).toMatchObject({ fbc: 'fb.1.1763899200000.AbC' });
  expect(full.data[0]?.custom_data).toEqual({ value: 60.5, currency: 'USD' });
});

test('events for Facebook and TikTok go together, their tokens once', () => {
  for (const id of ['facebook-capi', 'tiktok-events']) {
    const joined = joinRequests([render(id, { eventId: 'a' }), render(id, { eventId: 'b' })], 'data');
    const body: { data: { event_id: string }[] } = JSON.parse(joined?.body ?? '');
    expect(body.data.map((each) => each.event_id)).toEqual(['a', 'b']);
  }
});

test('an answer that only looks like success is none', () => {
  const rule = (id: string) => ({ ...DEFAULT_RULES, ...findDestinationPreset(id).rules });
  expect(judgeResponse(rule('facebook-capi'), 200, '{"events_received":1,"fbtrace_id":"x"}').kind).toBe(
    'success',
  );
  expect(
    judgeResponse(rule('tiktok-events'), 200, '{"code":40105,"message":"Access token is incorrect"}').kind,
  ).toBe('wrong_text');
  expect(judgeResponse(rule('tiktok-events'), 200, '{"code":0,"message":"OK"}').kind).toBe('success');
  expect(judgeResponse(rule('telegram-bot'), 200, '{"ok":true,"result":{}}').kind).toBe('success');
});

test('rented apps and trackers say error with a status of 200, and are not believed from the start', () => {
  const presets = destinationPresets.filter(({ group }) => group === 'rented_app' || group === 'tracker');
  expect(presets.length).toBeGreaterThan(8);
  for (const { id, rules } of presets) {
    const all = { ...DEFAULT_RULES, ...rules };
    expect([id, judgeResponse(all, 200, '{"status":"error","message":"click not found"}').kind]).toEqual([
      id,
      'wrong_text',
    ]);
    expect([id, judgeResponse(all, 200, 'OK').kind]).toEqual([id, 'success']);
  }
});

test('a host is put in where only the host is theirs, as they type it', () => {
  const { url } = findDestinationPreset('keitaro').request;
  expect(needsHost(findDestinationPreset('keitaro'))).toBe(true);
  expect(urlWithHost(url, 'trk.example.com')).toMatch(
    /^https:\/\/trk\.example\.com\/\{const\.key\}\/postback\?subid=\{clickid\}/,
  );
  expect(urlWithHost(url, 'http://10.0.0.1:8080/admin')).toMatch(/^http:\/\/10\.0\.0\.1:8080\//);
  for (const typed of ['', '   ', 'a b', 'https://u:p@x.example']) expect(urlWithHost(url, typed)).toBe('');
});
