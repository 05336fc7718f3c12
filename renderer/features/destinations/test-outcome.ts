/** What a test's answer means, in words for a person. Pure. */
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { readPlatformError } from '../../../shared/domain/forward/platform-errors.ts';
import type { Text } from '../../../shared/text/en.ts';
import { count } from '../../ui/count.ts';

export interface TestOutcome {
  readonly isGood: boolean;
  readonly headline: string;
  /** What came of it in detail, where that is not in the headline. */
  readonly detail: string | null;
  readonly fix: string;
}

type FixName = keyof Text['destinations']['sendTest']['fixes'];

/** @param preset of the destination: the errors of some platforms are known */
export function testOutcome(result: SendTestResult, preset: string, text: Text): TestOutcome {
  const messages = text.destinations.sendTest;
  const { answer } = result;
  const ms = count(Math.round(answer.durationMs));
  if (answer.kind === 'no_answer') {
    return {
      isGood: false,
      headline: messages.unanswered(ms),
      detail: answer.message,
      fix: messages.fixes[fixOfCode(answer.code)],
    };
  }
  const { host } = new URL(result.request.url);
  const refused = readPlatformError(preset, answer.body);
  if (!result.isSuccess && refused !== null) {
    const known = text.platformErrors;
    const { message, fix } = known.errors[refused.code];
    return {
      isGood: false,
      headline: message,
      detail: known.said(known.platforms[refused.platform], refused.said),
      fix,
    };
  }
  if (result.verdict === 'wrong_text') {
    return {
      isGood: false,
      headline: messages.refusedMessage(host, answer.status, ms),
      detail: messages.ruleText(result.ruleText ?? ''),
      fix: messages.fixes.rejected,
    };
  }
  return result.isSuccess
    ? {
        isGood: true,
        headline: messages.success(host, answer.status, ms),
        detail: null,
        fix: messages.successHint,
      }
    : {
        isGood: false,
        headline: messages.refused(host, answer.status, ms),
        detail: null,
        fix: messages.fixes[fixOfStatus(answer.status)],
      };
}

function fixOfStatus(status: number): FixName {
  if (status >= 300 && status <= 399) return 'redirect';
  if (status === 401 || status === 403 || status === 407) return 'auth';
  if (status === 404 || status === 410) return 'notFound';
  if (status === 405 || status === 501) return 'method';
  if (status === 429) return 'tooMany';
  if (status >= 400 && status <= 499) return 'rejected';
  return status >= 500 ? 'server' : 'odd';
}

/** @param code of the system, or `timed_out` */
function fixOfCode(code: string): FixName {
  if (/^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code)) return 'certificate';
  if (/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code)) return 'tls';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'name';
    case 'private_address':
      return 'privateHost';
    case 'ECONNREFUSED':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'refusedConnection';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return 'lost';
    case 'timed_out':
      return 'timeout';
    default:
      return code.startsWith('HPE_') || code === 'HTTPParserError' ? 'odd' : 'network';
  }
}
