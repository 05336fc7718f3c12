/** `npm run damage [CASES] [FIRST SEED]`: hundreds of random damages, compared with `sqlite3 FILE .recover`. */
import { rmSync } from 'node:fs';
import { canRecoverWithSqlite } from '../fixtures/damage/compare-rows.ts';
import { runDamageCase, wholeDatabase } from '../fixtures/damage/damage-case.ts';
import { temporaryFolder } from '../fixtures/desk.ts';

const POSTBACKS = 800;
const WANTED = 0.99;
const WANTED_OF_EACH = 0.98;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const [cases = 300, firstSeed = 1] = process.argv.slice(2).map(Number);
const folder = temporaryFolder();
try {
  const whole = await wholeDatabase(folder, POSTBACKS);
  const isCompared = canRecoverWithSqlite(whole.path);
  if (!isCompared) {
    say('No sqlite3 whose .recover works: name one in POSTBACK_DESK_SQLITE3. Only our own share is told.');
  }
  let [ours, theirs, faults, tooLittle] = [0, 0, 0, 0];
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const result = runDamageCase(whole, folder, seed, isCompared);
    ours += result.ours;
    theirs += result.theirs ?? 0;
    faults += result.faults.length;
    if (result.ours < (result.theirs ?? 0) * WANTED_OF_EACH - 5) tooLittle += 1;
    const missing = [...result.missing].map(([table, count]) => `${table} ${count}`).join(', ');
    say(
      `${seed}\t${result.kind}\t${result.ours} of ${whole.rows.size}\t.recover ${result.theirs ?? '-'}\t${missing}\t${result.faults.join('; ')}`,
    );
  }
  const share = ours / (whole.rows.size * cases);
  say(`${cases} damages: ${(share * 100).toFixed(2)} % of all rows came back, ${faults} faults.`);
  if (isCompared)
    say(`Of what .recover gives back: ${((ours / theirs) * 100).toFixed(2)} %; ${tooLittle} cases below.`);
  if (faults > 0 || tooLittle > 0 || (isCompared && ours / theirs < WANTED)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
