import { readFileSync } from 'node:fs';
import { parseFacts } from '../shared/contract/documents/facts.ts';
import type { Facts } from '../shared/domain/contact/facts.ts';
import { evaluate } from '../shared/rules/index.ts';

/** Microseconds per verdict, on average over the scenarios of the legal reference: `node bench/verdict.ts`. */

const GOAL = 20;
const WARM_UP = 300;
const ROUNDS = 15;
const TURNS = 200;

interface Scenario {
  readonly facts: unknown;
}

const facts: readonly Facts[] = (
  JSON.parse(readFileSync('test/fixtures/legal/scenarios.json', 'utf8')) as Scenario[]
).map((scenario) => {
  const parsed = parseFacts(scenario.facts);
  if (!parsed.ok) throw new Error(`${parsed.error.code} ${parsed.error.field}`);
  return parsed.facts;
});

function judgeAll(turns: number): void {
  for (let turn = 0; turn < turns; turn += 1) {
    for (const one of facts) evaluate(one);
  }
}

/** Processor time, which other programs of the machine do not lengthen. */
function microseconds(): number {
  const start = process.cpuUsage();
  judgeAll(TURNS);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / (TURNS * facts.length);
}

judgeAll(WARM_UP);
const measured = Array.from({ length: ROUNDS }, microseconds).sort((a, b) => a - b);
const [best = 0] = measured;
const median = measured[Math.floor(ROUNDS / 2)] ?? 0;
console.log(
  `${facts.length} scenarios · median ${median.toFixed(1)} µs a verdict · best ${best.toFixed(1)} µs · goal ${GOAL} µs: ${median <= GOAL ? 'reached' : 'not reached'}`,
);
