/** What can be done with one postback from anywhere: by a key while it is open, or from the command menu. */

/** Each with the key that does the same. */
export const DETAIL_ACTION_KEYS = {
  retry: 'r',
  edit: 's',
  curl: 'c',
  url: 'u',
  json: 'y',
  pin: 'p',
  note: 'n',
  tag: 't',
  hide: 'h',
  release: 'l',
  history: '4',
  compare: '5',
} as const;
export type DetailAction = keyof typeof DETAIL_ACTION_KEYS;
