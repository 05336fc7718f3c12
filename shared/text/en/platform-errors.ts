/** What an advertising platform refused, in words. */
import type { PlatformErrorCode } from '../../domain/forward/platform-errors.ts';
import type { ProblemMessage } from '../message-for.ts';

const platforms = { facebook: 'Facebook', tiktok: 'TikTok' } as const;

const errors: Readonly<Record<PlatformErrorCode, ProblemMessage>> = {
  token_expired: {
    message: 'The access token is not valid any more.',
    fix: 'Make a new one in Events Manager and type it under Constants. What failed can be forwarded again.',
  },
  no_permission: {
    message: 'The access token may not send events to this pixel.',
    fix: 'Make the token in the settings of this very pixel, or let its owner give you the right.',
  },
  wrong_pixel: {
    message: 'There is no such pixel, or the token cannot see it.',
    fix: 'Compare the pixel’s id under Constants with Events Manager.',
  },
  event_too_old: {
    message: 'The event is older than seven days.',
    fix: 'It cannot be sent any more. Newer ones are not touched.',
  },
  invalid_parameter: {
    message: 'A value of the event is not accepted.',
    fix: 'Read what it says: often a Purchase without value and currency. Set a fixed sum under Money, or leave the event out.',
  },
  too_many_requests: {
    message: 'Too many requests for now.',
    fix: 'It is tried again by itself.',
  },
  temporary: {
    message: 'The platform has trouble of its own.',
    fix: 'It is tried again by itself.',
  },
  other: {
    message: 'The platform refused it.',
    fix: 'Read what it says below.',
  },
};

export const platformErrors = {
  platforms,
  errors,
  said: (platform: string, words: string) => `${platform} says: ${words}`,
};
