/** Tables that only say where to look for something: what they say is found again from `postbacks`. */

/** The last ones are those that SQLite keeps for `search_text`. */
export const SEARCH_TABLES: readonly string[] = [
  'postback_problems',
  'search_docs',
  'search_stale',
  'search_text',
  'search_text_config',
  'search_text_data',
  'search_text_docsize',
  'search_text_idx',
];
