/** What first contact proposes, as the contract shows it. */
import type { ProposalView } from '../../../shared/contract/networks.ts';
import type { FirstContact } from '../parse/first-contact.ts';
import { readingOf } from '../parse/try-mapping.ts';
import { problemView } from './views.ts';

export function proposalView(contact: FirstContact): ProposalView {
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
    preset: contact.preset,
    reading: readingOf(parsed),
    // In a template nothing is filled in yet, as it should be.
    problems: proposal.isTemplate ? [] : parsed.problems.map(problemView),
    isTemplate: proposal.isTemplate,
  };
}
