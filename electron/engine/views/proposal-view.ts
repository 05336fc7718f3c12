/** What first contact proposes, as the contract shows it. */
import type { CodedProposal } from '../../../shared/contract/coded-views.ts';
import type { FirstContact } from '../parse/first-contact.ts';
import { MAX_CHOSEN_NAME } from '../../../shared/domain/first-contact/choices.ts';
import { inspected } from '../../../shared/domain/postback/value-limits.ts';
import { readingOf } from '../parse/try-mapping.ts';

export function proposalView(contact: FirstContact): CodedProposal {
  const { proposal, parsed } = contact;
  return {
    mapping: proposal.mapping,
    fields: proposal.fields.map(({ role, field, reason, detail }) => ({
      role,
      name: field.name,
      value: field.value,
      reason,
      detail,
    })),
    words: [...proposal.words],
    sample: proposal.sample
      .filter(({ name }) => name.length <= MAX_CHOSEN_NAME)
      .map(({ name, value }) => ({ name, value: inspected(value) })),
    preset: contact.preset,
    reading: readingOf(parsed),
    // In a template nothing is filled in yet, as it should be; a URL that was mangled is so in a template too.
    problems: proposal.isTemplate ? contact.bytesProblems : parsed.problems,
    isTemplate: proposal.isTemplate,
    postbackCount: contact.postbackCount,
    networkName: proposal.networkName,
  };
}
