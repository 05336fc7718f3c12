/** What an advertising platform refused, in words. */
import type { PlatformErrorCode } from '../../domain/forward/platform-errors.ts';
import type { ProblemMessage } from '../message-for.ts';

const platforms = { facebook: 'Facebook', tiktok: 'TikTok' } as const;

const errors: Readonly<Record<PlatformErrorCode, ProblemMessage>> = {
  token_expired: {
    message: 'The access token is not valid any more.',
    fix: 'Make a new one in Events Manager and type it under Constants. Then forward the failed ones again.',
  },
  no_permission: {
    message: 'The access token may not send events to this pixel.',
    fix: 'Make the token in the settings of this pixel, or ask its owner for access.',
  },
  wrong_pixel: {
    message: 'There is no such pixel, or the token cannot see it.',
    fix: 'Compare the pixel id under Constants with Events Manager.',
  },
  event_too_old: {
    message: 'The event is older than seven days.',
    fix: 'It can no longer be sent. Newer events are not affected.',
  },
  invalid_parameter: {
    message: 'A value of the event is not accepted.',
    fix: 'Read what it says. Often it is a Purchase without value and currency: set a fixed amount under Money, or do not send the event.',
  },
  too_many_requests: {
    message: 'Too many requests for now.',
    fix: 'It will retry automatically.',
  },
  temporary: {
    message: 'The platform has a problem.',
    fix: 'It will retry automatically.',
  },
  other: {
    message: 'The platform refused it.',
    fix: 'Read what it says.',
  },
};

export const platformErrors = {
  platforms,
  errors,
  said: (platform: string, words: string) => `${platform} says: ${words}`,
};
