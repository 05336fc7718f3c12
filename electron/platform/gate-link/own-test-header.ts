/** Carries the token of a test postback that this program sends to itself. Lower case, as Node hands out names of headers. */
export const OWN_TEST_HEADER = 'x-postback-desk-test';
