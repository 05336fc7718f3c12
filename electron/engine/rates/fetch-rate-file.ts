/** Fetches a bank's file, once: bounded in time and size, never from a private network, following no redirect. */
import { type Dispatcher, request } from 'undici';
import type { SendFailure } from '../../../shared/contract/send-failures.ts';
import { isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import { MAX_RATE_FILE_BYTES } from '../../../shared/domain/money/rates/rate-file.ts';
import { describeSendError } from '../forward/send-error.ts';
import { UserError } from '../../platform/user-error.ts';

const TIMEOUT_MS = 30_000;

/** @throws UserError when no whole answer with status 200 came */
export async function fetchRateFile(agent: Dispatcher, url: string, userAgent: string): Promise<Uint8Array> {
  const { host } = new URL(url);
  if (isPrivateUrl(url)) throw failed(host, { code: 'private_address', host });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await request(url, {
      dispatcher: agent,
      headers: { 'user-agent': userAgent },
      signal,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    if (response.statusCode !== 200) {
      response.body.destroy();
      throw new UserError('SERVICE_UNAVAILABLE', {
        code: 'rate_fetch_status',
        host,
        status: response.statusCode,
      });
    }
    return await wholeBody(response.body);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw failed(host, describeSendError(error, url, TIMEOUT_MS).failure);
  }
}

function failed(host: string, failure: SendFailure): UserError {
  return new UserError('SERVICE_UNAVAILABLE', { code: 'rate_fetch_failed', host, failure });
}

async function wholeBody(body: AsyncIterable<unknown>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > MAX_RATE_FILE_BYTES)
      throw new UserError('PAYLOAD_TOO_LARGE', {
        code: 'rate_file_too_large',
        maxBytes: MAX_RATE_FILE_BYTES,
      });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
