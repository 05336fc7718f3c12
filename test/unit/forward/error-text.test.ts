import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readErrorText } from '../../../shared/domain/forward/error-text.ts';

/** A body, what of it is quoted, and what it says about the cause. */
type Case = readonly [body: string, quote: string, message?: string];

const ERRORS: readonly Case[] = [
  ['{"status":"error","message":"click not found"}', 'error', 'click not found'],
  ['{ "status" : "ERROR" }', 'ERROR'],
  ['{"status":"fail","reason":"unknown token"}', 'fail', 'unknown token'],
  ['{"status":false}', 'status: false'],
  ['{"status":"false","msg":"Wrong key"}', 'false', 'Wrong key'],
  ['{"success":false}', 'success: false'],
  ['{"success":0,"data":[]}', 'success: 0'],
  ['{"success":"false","error":"Order not found"}', 'success: false', 'Order not found'],
  [
    '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
    'ok: false',
    'Bad Request: chat not found',
  ],
  ['{"isSuccess":false,"Message":"xy"}', 'isSuccess: false', 'xy'],
  ['{"result":"failure"}', 'failure'],
  ['{"result":false}', 'result: false'],
  ['{"code":404,"message":"No such click"}', 'code: 404', 'No such click'],
  ['{"code":"403"}', 'code: 403'],
  [
    '{"code":40105,"message":"Access token is incorrect or has been revoked."}',
    'code: 40105',
    'Access token is incorrect or has been revoked.',
  ],
  ['{"code":-1,"msg":"invalid sign"}', 'code: -1', 'invalid sign'],
  ['{"error":"unknown app"}', 'unknown app'],
  ['{"error":true}', 'error: true'],
  ['{"error":1,"message":"Click is too old"}', 'error: 1', 'Click is too old'],
  ['{"errors":["event is not allowed"]}', 'event is not allowed'],
  ['{"errors":{"clickid":["The clickid field is required."]}}', 'The clickid field is required.'],
  ['{"errorCode":17}', 'errorCode: 17'],
  ['{"error_message":"Token expired","data":null}', 'Token expired'],
  ['{"message":"ClickID not found."}', 'ClickID not found.'],
  ['{"message":"Unauthenticated."}', 'Unauthenticated.'],
  ['{"msg":"token expired"}', 'token expired'],
  ['{"status":"unsuccess"}', 'unsuccess'],
  ['No click', 'No click'],
  ['clickid is empty', 'clickid is empty'],
  ['Sorry, something went wrong', 'Sorry, something went wrong'],
  ['Service Unavailable', 'Service Unavailable'],
  [
    '{"message":"Unauthenticated","exception":"AuthenticationException"}',
    'AuthenticationException',
    'Unauthenticated',
  ],
  ['{"response":{"status":"error","text":"no such offer"}}', 'error', 'no such offer'],
  ['{"data":{"result":{"success":false}}}', 'success: false'],
  ['[{"status":"error","message":"bad id"}]', 'error', 'bad id'],
  ['{"status":"ok","results":[{"status":"ok"},{"status":"error","message":"bad id"}]}', 'error', 'bad id'],
  ['{"status":"warning","errors":[{"code":12,"message":"no campaign"}]}', 'no campaign'],
  ['{"failed":1,"accepted":0}', 'failed: 1'],
  ['"error"', 'error'],
  ['false', 'false'],
  ['callback({"status":"error"});', 'error'],
  [JSON.stringify('{"status":"error"}'), 'error'],
  // appmetrica.yandex.com/docs, postback sending errors: the body of an ad network
  [
    '{"StoreId":"","AppId":"","Message":"malformed clickId","Status":400,"EvType":0,"IsAttributed":1}',
    'Status: 400',
    'malformed clickId',
  ],
  // helpcenter.mintegral.com, error code
  [
    '{"code": 10000,"msg": "error","data": {"campaign_id": "The selected campaign id is invalid."} }',
    'error',
  ],
  // developers.facebook.com, Graph API, error handling
  [
    '{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190}}',
    'Invalid OAuth access token.',
  ],
  // business-api.tiktok.com, return codes
  [
    '{"code":40002,"message":"event_time is invalid","request_id":"2026"}',
    'code: 40002',
    'event_time is invalid',
  ],
  // core.telegram.org/bots/api
  ['{"ok":false,"error_code":401,"description":"Unauthorized"}', 'ok: false', 'Unauthorized'],
  // knowledgebase.offer18.com, statuses in advertiser postback logs
  ['auth_token mismatch', 'auth_token mismatch'],
  ['invalid transaction a1b2c3', 'invalid transaction a1b2c3'],
  ['cleared: event not found', 'cleared: event not found'],
  ['IP not in Whitelist', 'IP not in Whitelist'],
  // help.trackier.com, debug postback
  ['INVALID_CLICK_ID', 'INVALID_CLICK_ID'],
  // a self-made tracker in PHP on GitHub
  [
    'Postback for clickid a with status Lead and payout 1 USD NOT accepted! Clickid NOT FOUND.',
    'Postback for clickid a with status Lead and payout 1 USD NOT accepted! Clickid …',
  ],
  ['ClickID not found.', 'ClickID not found.'],
  ['Click ID does not exist', 'Click ID does not exist'],
  ['ERROR', 'ERROR'],
  ['Error: wrong key', 'wrong key'],
  ['error|12', 'error|12'],
  ['ERR:5', 'ERR: 5'],
  ['FAIL', 'FAIL'],
  ['KO', 'KO'],
  ['nok', 'nok'],
  ['Access denied.', 'Access denied.'],
  ['Internal error, please try later', 'Internal error, please try later'],
  ['Missing parameter: subid', 'Missing parameter: subid'],
  ['{"status":"Ошибка","message":"Клик не найден"}', 'Ошибка', 'Клик не найден'],
  ['Ошибка: неверный ключ', 'неверный ключ'],
  ['Клик не найден', 'Клик не найден'],
  ['{"estado":"x","error":"Clic no encontrado"}', 'Clic no encontrado'],
  ['{"status":"erro","mensagem":"Clique não encontrado"}', 'erro', 'Clique não encontrado'],
  ['Fehler: Klick nicht gefunden', 'Klick nicht gefunden'],
  ['{"code":500,"msg":"点击不存在"}', 'code: 500', '点击不存在'],
  ['点击不存在', '点击不存在'],
  ['Помилка', 'Помилка'],
  ['status=error&message=click+not+found', 'error', 'click not found'],
  ['success=0;reason=bad key', 'success: 0', 'bad key'],
  ['result: FAILED', 'FAILED'],
  ["{'status': 'error', 'message': 'click not found'}", 'error', 'click not found'],
  ['{"status":"error","message":"cut of', 'error', 'cut of'],
  [
    '<?xml version="1.0"?><response><status>error</status><message>click not found</message></response>',
    'error',
    'click not found',
  ],
  ['<rsp stat="fail"><err code="98" msg="Invalid auth token"/></rsp>', 'fail'],
  ['<result><success>false</success></result>', 'success: false'],
  ['<error>Unknown subid</error>', 'Unknown subid'],
  [
    '<soap:Envelope xmlns:soap="x"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>No click</faultstring></soap:Fault></soap:Body></soap:Envelope>',
    'soap:Server',
    'No click',
  ],
  ['<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>…</body></html>', '404 Not Found'],
  ['<html><body><h1>Error</h1><p>click not found</p></body></html>', 'Error'],
  ['<html><head><title>Sign in - Cabinet</title></head><body>…</body></html>', 'Sign in - Cabinet'],
  ['<!DOCTYPE html><title>Partners</title><form><input name="p" type="password"></form>', 'Partners'],
  ['<!DOCTYPE html><html><head><title>Welcome to nginx!</title></head></html>', 'Welcome to nginx!'],
];

const NO_ERRORS: readonly string[] = [
  '',
  ' ',
  'OK',
  'ok',
  '1',
  '0',
  'true',
  'Success',
  'SUCCESS: error tracking is on',
  'Conversion Recorded.',
  'accepted',
  'Thank you',
  'no errors',
  'no clicks lost',
  '<html><head><title>Event recorded</title></head></html>',
  'No errors found',
  '0 errors',
  'Errors: 0',
  'error: none',
  'error=0',
  'Ошибок нет',
  'без ошибок',
  'sin errores',
  'keine Fehler',
  'queued by the sink',
  'duplicate',
  'DUPLICATE_CLICK_ID',
  'GIF89a\u0001\u0000\u0001',
  '{}',
  '[]',
  'null',
  '""',
  '{"status":"ok"}',
  '{"status":"success","message":"Not an error"}',
  '{"status":1}',
  '{"status":0}',
  '{"status":200,"error":null}',
  '{"code":0,"message":"OK"}',
  '{"code":"0","msg":"success","error":""}',
  '{"code":200,"errors":[]}',
  '{"code":1,"message":"duplicate"}',
  '{"ok":true,"result":{"message_id":5,"text":"error 404 not found"}}',
  '{"success":true,"error":false}',
  '{"success":true,"errors":{}}',
  '{"success":true,"errors":[],"error_code":0,"error_message":"Success"}',
  '{"success":"1","error":"null"}',
  '{"error":null}',
  '{"error":"none"}',
  '{"error":"No error"}',
  '{"error":{"code":0,"message":""}}',
  '{"errors":{"count":0,"items":[]}}',
  '{"errorCount":0,"failed":0}',
  '{"events_received":1,"messages":[],"fbtrace_id":"Aerror"}',
  '{"status":"ok","conversion":{"status":"rejected","type":"failed_deposit"}}',
  '{"status":"pending"}',
  '{"status":"approved","goal":"error_page"}',
  '{"result":"ok","data":{"status":"error rate low"}}',
  '{"clickid":"error","event":"failed"}',
  '{"id":"5","type":"deposit_failed"}',
  'status=ok&errors=0',
  'status=success&message=no+errors',
  '<response><status>ok</status><error/></response>',
  '<response><status>ok</status><errors count="0"/></response>',
  '<error code="0"/>',
  '<success>true</success>',
  '<!DOCTYPE html><html><head><title>Thank you</title></head><body>Errors are logged.</body></html>',
  `log of the day ${'all went well, '.repeat(60)} one error`,
];

describe('a response of 200 whose text says error', () => {
  for (const [body, quote, message] of ERRORS) {
    it(`is recognised: ${body.slice(0, 70)}`, () => {
      const found = readErrorText(body);
      expect(found?.quote).toBe(quote);
      if (message !== undefined) expect(found?.message).toBe(message);
    });
  }

  for (const body of NO_ERRORS) {
    it(`is not taken for one: ${body.slice(0, 70)}`, () => {
      expect(readErrorText(body)).toBeNull();
    });
  }
});

it('reads any text without failing, and quotes no more than fits into a row', () => {
  const said = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.json(),
    fc.constantFrom(...ERRORS.map(([body]) => body)),
  );
  fc.assert(
    fc.property(fc.array(said, { maxLength: 4 }), (parts) => {
      const found = readErrorText(parts.join('\n'));
      expect(found === null || (found.quote.length <= 80 && (found.message ?? '').length <= 200)).toBe(true);
    }),
  );
});

it('does not follow what is nested a thousand times, and reads a long body once', () => {
  expect(readErrorText(`${'{"a":'.repeat(5_000)}{"status":"error"}${'}'.repeat(5_000)}`)).toBeNull();
  expect(readErrorText(`{"pad":"${'x'.repeat(60_000)}","status":"error"}`)?.quote).toBe('error');
});
