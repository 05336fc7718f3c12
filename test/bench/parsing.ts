/** What parsing one postback costs: its raw bytes in, what it means out. `node test/bench/parsing.ts` */
import { findPreset } from '../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../shared/catalog/preset-mapping.ts';
import { defaultMapping } from '../../shared/catalog/default-network.ts';
import { NO_FIELD_STATISTICS } from '../../shared/domain/postback/field-statistics.ts';
import type { Mapping } from '../../shared/domain/postback/mapping.ts';
import { fieldsOf, parseFieldsOf } from '../../electron/engine/postback/read-postback.ts';

const KEY = 'abcdefghijklmnopqrstuvwx';
const ROUNDS = 40;
const PER_ROUND = 2_000;

const SAMPLES: readonly (readonly [preset: string, rest: string])[] = [
  ['default', '?clickid=51ts6sgr1cbkdhljnrv&event=ftd&payout=60.50&currency=USD&status=approved&txid=991'],
  ['default', '/registration?clickid=3f2a9c1e-77b0-4c1d-9a55-0c2f6d1b7e90&sub2=creo7&sub3=PL'],
  [
    'affise',
    '?clickid=9f8e7d6c5b4a39281706&goal=first_dep&status=1&payout=12,50&currency=eur&txid=5f1&geo=DE&ip=10.1.2.3',
  ],
  ['keitaro', '?subid=51ts6sgr1cbkdhljnrv&status=sale&payout=20&currency=usd&tid=77&from=net&sub_id_1=a%20b'],
  ['cake', '/first_deposit?clickid=%23s2%23&payout=%23price%23&txid=%23tid%23'],
];

const HEADERS =
  'Host: mybuyer.example\r\nUser-Agent: Mozilla/5.0 (compatible; postback)\r\nAccept: */*\r\nX-Forwarded-For: 203.0.113.7\r\nConnection: close\r\n\r\n';

interface Sample {
  readonly network: {
    readonly key: string;
    readonly preset: string;
    readonly mapping: Mapping;
    readonly confirmedAtMs: null;
    readonly test: false;
  };
  readonly postback: Parameters<typeof fieldsOf>[0] & Parameters<typeof parseFieldsOf>[1];
}

const samples: readonly Sample[] = SAMPLES.map(([id, rest]) => {
  const preset = findPreset(id);
  const mapping = preset === null ? defaultMapping : mappingOf(preset);
  return {
    network: { key: KEY, preset: id, mapping, confirmedAtMs: null, test: false },
    postback: {
      head: Buffer.from(`GET /postback/${KEY}${rest} HTTP/1.1\r\n${HEADERS}`, 'latin1'),
      body: Buffer.alloc(0),
      bodyState: 'whole',
      signature: null,
      receivedAtMs: Date.now(),
      release: null,
    },
  };
});

/** Microseconds for one postback in each round, sorted. */
function measure(): readonly number[] {
  const rounds: number[] = [];
  let held = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = process.hrtime.bigint();
    for (let count = 0; count < PER_ROUND; count += 1) {
      const sample = samples[count % samples.length];
      if (sample === undefined) continue;
      const { postback, network } = sample;
      const read = fieldsOf(postback, network);
      if (parseFieldsOf(read, postback, network, () => NO_FIELD_STATISTICS).isHeld) held += 1;
    }
    rounds.push(Number(process.hrtime.bigint() - startedAt) / 1_000 / PER_ROUND);
  }
  // One in five is held for its macro; anything else would mean that something else was measured.
  if (held !== (ROUNDS * PER_ROUND) / samples.length) throw new Error(`${held} were held back.`);
  return rounds.toSorted((one, other) => one - other);
}

measure();
const rounds = measure();
const median = rounds[Math.floor(rounds.length / 2)] ?? 0;
const slowest = rounds.at(-1) ?? 0;
process.stdout.write(
  `understanding one postback: median ${median.toFixed(1)} µs, slowest round ${slowest.toFixed(1)} µs (${ROUNDS} rounds of ${PER_ROUND})\n`,
);
