/** What an advertising platform refused, in words. */
import type { PlatformErrorCode } from '../../domain/forward/platform-errors.ts';
import type { ProblemMessage } from '../message-for.ts';

const platforms = { facebook: 'Facebook', tiktok: 'TikTok' } as const;

const errors: Readonly<Record<PlatformErrorCode, ProblemMessage>> = {
  token_expired: {
    message: 'The access token is no longer valid.',
    fix: 'Create a new one in Events Manager and enter it under Constants, then resend what failed.',
  },
  no_permission: {
    message: 'The access token has no permission for this pixel.',
    fix: 'Create the token in the settings of this pixel, or ask its owner for permission.',
  },
  wrong_pixel: {
    message: 'This pixel does not exist, or the token has no access to it.',
    fix: 'Compare the pixel id under Constants with Events Manager.',
  },
  event_too_old: {
    message: 'The event is older than seven days.',
    fix: 'It can no longer be sent. Newer events are not affected.',
  },
  invalid_parameter: {
    message: 'A value of the event is not accepted.',
    fix: 'Read the response. Often it is a Purchase without value and currency: set a fixed amount under Money, or leave the event out.',
  },
  too_many_requests: {
    message: 'Too many requests at the moment.',
    fix: 'It will retry automatically.',
  },
  temporary: {
    message: 'The platform has a problem.',
    fix: 'It will retry automatically.',
  },
  other: {
    message: 'The platform rejected it.',
    fix: 'Read its response below.',
  },
};

export const platformErrors = {
  platforms,
  errors,
  said: (platform: string, words: string) => `${platform} says: ${words}`,
};
