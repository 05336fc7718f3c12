/** Prints how long the figures of the Insights and Costs pages take. The number of conversions may be given. */
import { measureInsights } from './insights/measure-insights.ts';

const COUNT = 1_000_000;

const { conversions, fillMs, packMs, packedBytes, medians } = measureInsights(
  Number(process.argv[2] ?? COUNT),
);
process.stdout.write(
  `${conversions} conversions, filled in ${Math.round(fillMs)} ms, packed in ${Math.round(packMs)} ms (${packedBytes} bytes)\n${Object.entries(
    medians,
  )
    .map(([name, { ms, cpuMs }]) => `${name}: ${ms.toFixed(1)} ms (${cpuMs.toFixed(1)} ms of the processor)`)
    .join('\n')}\n`,
);
