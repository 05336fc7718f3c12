/** What was wrong with an example itself is said with its proposal, of a template too. */
import { expect, test } from 'vitest';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { proposalView } from '../../../electron/engine/views/proposal-view.ts';

function codesOf(sample: string): readonly string[] {
  return proposalView(contactFromText(sample, Date.UTC(2026, 10, 23))).problems.map(({ code }) => code);
}

const URL = 'https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c';
const GOOD = `${URL}?clickid=51ts6sgr1cbkdhljnrv&event=ftd&payout=20&currency=USD`;
const TEMPLATE = `${URL}?clickid={ext_id}&event={goal_name}&payout={reward}&currency={cur}`;

test.each([
  ['ampersand_eaten', `${URL}?clickid=51ts6sgr1cbkdhljnrv&event=ftd&payout=20¤cy=USD`],
  ['ampersand_eaten', `${URL}?clickid={ext_id}&event={goal_name}&payout={reward}¤cy={cur}`],
  ['escaped_ampersand', GOOD.replaceAll('&', '&amp;')],
  ['escaped_ampersand', TEMPLATE.replaceAll('&', '&amp;')],
  ['second_question_mark', GOOD.replace('&event', '?event')],
  ['second_question_mark', TEMPLATE.replace('&event', '?event')],
  ['separator_encoded', GOOD.replace('&payout', '%26payout')],
  ['separator_encoded', TEMPLATE.replace('&payout', '%26payout')],
  ['separator_unusual', GOOD.replaceAll('&', ';')],
  ['bad_encoding', GOOD.replace('event=ftd', 'event=%EE%EF%EB%E0%F7%E5%ED')],
  [
    'body_not_json',
    `POST ${URL}?geo=DE HTTP/1.1\nContent-Type: application/json\n\n{"clickid":"a1","event":"reg"`,
  ],
])('%s is said of %s', (code, sample) => {
  expect(codesOf(sample)).toContain(code);
});

test.each([GOOD, TEMPLATE, `${URL}?sub1=%%aff_sub%%&event=%eventname%&sum=!!commission!!&cur=#cur#`])(
  'nothing is said of %s',
  (sample) => {
    expect(codesOf(sample)).toEqual([]);
  },
);

test.each([
  ['{"clickid":"a1","event":"reg"', 'sample_body_not_read'],
  [`POST ${URL} HTTP/1.1\nContent-Type: application/json\n\n{"clickid":"a1",}`, 'sample_body_not_read'],
  [`POST ${URL} HTTP/1.1\n\n`, 'sample_empty'],
])('of %s it is said why there is nothing to read', (sample, code) => {
  expect(() => contactFromText(sample, 0)).toThrow(code);
});
