/** What an evidence pack says: it is read by the affiliate manager of a network. */

interface About {
  readonly report: string;
  readonly network: string;
  /** IANA name. */
  readonly zone: string;
  /** Days of the report, `2026-11-27`; null without days. */
  readonly from: string | null;
  readonly until: string | null;
  /** ISO, UTC. */
  readonly madeAt: string;
}

export const evidence = {
  button: 'Evidence pack',
  hint: 'One ZIP for your affiliate manager: the rows that differ, the raw requests with keys masked, our responses with times, and our outages.',
  making: (rows: string) => `Packing: ${rows} rows`,
  done: 'The evidence pack is saved.',
  failed: 'The evidence pack was not made',
  file: (network: string, day: string) => `evidence-${network}-${day}.zip`,
  rowColumns: [
    'row',
    'line in the report',
    'result',
    'click id',
    'transaction id',
    'day',
    'event (report)',
    'status word (report)',
    'status (report)',
    'payout (report)',
    'currency (report)',
    'time UTC (report)',
    'event (our log)',
    'status (our log)',
    'payout (our log)',
    'currency (our log)',
    'time UTC (our log)',
    'time local (our log)',
  ],
  answerColumns: [
    'row',
    'click id',
    'postback',
    'method',
    'received UTC',
    'received local',
    'our response',
    'response body',
  ],
  outageColumns: ['from UTC', 'until UTC', 'from local', 'until local', 'cause'],
  requests:
    'Each request as it arrived, below the row that it belongs to. Keys and signatures are masked.\n\n',
  readme: ({ report, network, zone, from, until, madeAt }: About) =>
    `Evidence for the report "${report}" of ${network}
Made ${madeAt} (UTC) with Postback Desk.

What this is about
The report was compared with our log of the postbacks that ${network} sent us. This pack has only the rows on which the two do not agree.
${from === null || until === null ? 'The report has no days.' : `Days of the report: ${from} to ${until}.`}

Time zones
"UTC" is Coordinated Universal Time. "local" and all days are in the time zone ${zone}, which is that of the report.

Files
disputed-rows.csv   The rows. "missing": in the report, not in our log. "extra": in our log, not in the report. "other payout", "other status": in both, with another value.
requests.txt        The requests that we received for these rows, as they arrived. Keys and signatures are masked. A row that is "missing" has none: no postback of this conversion reached us. Requests whose bytes were removed because of their age are empty.
answers.csv         When each of these requests was received and how it was answered. Every stored request was answered with HTTP 200 after it was saved on disk. The response body is the one that is set for ${network} now.
outages.csv         When our postback URL could not be reached during these days, and why. If we had a mailbox on a server then, it received during these times, and its requests are in requests.txt. An empty table means that we know of no outage.

Tables open in any spreadsheet program. Text that could be read as a formula begins with an apostrophe.
`,
};
