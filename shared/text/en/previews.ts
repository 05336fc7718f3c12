/** What a change would do to held postbacks and deliveries, said before it is made. */

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

export const previews = {
  title: 'What this changes',
  loading: 'Checking what this changes …',
  failed: 'We could not check what this changes',
  nothing: 'No held postback changes. It is used from the next postback on.',
  become: (count: string, isOne: boolean, meaning: string) =>
    isOne ? `${count} held postback becomes ${meaning}.` : `${count} held postbacks become ${meaning}.`,
  meaning: (event: string, status: string | null) => (status === null ? event : `${event}, ${status}`),
  statusOnly: (status: string) => `“${status}” of their conversion`,
  repeats: (count: string, isOne: boolean) =>
    isOne
      ? `${count} of them repeats a conversion that you already have.`
      : `${count} of them repeat conversions that you already have.`,
  sent: (parts: readonly { readonly count: string; readonly isOne: boolean; readonly name: string }[]) =>
    `${list(parts.map(({ count, isOne, name }) => `${count} ${isOne ? 'goes' : 'go'} to ${name}`))}.`,
  sentFinal: 'What has been sent cannot be taken back.',
  notSent: 'Nothing is sent to a destination.',
  skipped: (count: string, name: string) => `${count} will not be sent to ${name}, because of its rules.`,
  withdrawn: (count: string, name: string) => `${count} waiting for ${name} will not be sent any more.`,
  stillHeld: (count: string, isOne: boolean) =>
    isOne ? `${count} stays held for another reason.` : `${count} stay held for another reason.`,
  isMore: (tried: string) =>
    `Only the newest ${tried} held postbacks were checked. The older ones are read again too.`,
  apply: 'Apply',
  mapped: (word: string, meaning: string) => `“${word}” now means ${meaning}`,
};
