import type { EngineStart } from '../../shared/contract/engine-messages.ts';
import { type ParentPort, runEngine } from './message-loop.ts';

/**
 * The engine process: the only one that opens a workspace or a workbook. Main forks it with one argument and
 * communicates through the port.
 */
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const [, , start] = process.argv;
if (start === undefined) throw new Error('The engine is forked by main, with what it starts with.');

await runEngine(parentPort, JSON.parse(start) as EngineStart);
