/** What a person is told where Telegram was asked before something is saved, and did not accept it. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { UserError } from '../../platform/user-error.ts';

export function notReached(problem: ChannelProblem): UserError {
  switch (problem.code) {
    case 'telegram_token_refused':
      return new UserError('BAD_REQUEST', { code: 'telegram_token_not_accepted' });
    case 'telegram_proxy':
      return new UserError('SERVICE_UNAVAILABLE', {
        code: 'telegram_proxy_failed',
        failure: problem.failure,
      });
    default: {
      const cause = problem.code === 'cannot_connect' ? problem.cause : problem.code;
      return new UserError('SERVICE_UNAVAILABLE', { code: 'telegram_unreachable', cause });
    }
  }
}
