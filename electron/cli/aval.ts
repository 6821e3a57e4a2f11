#!/usr/bin/env node
import { INTERRUPTED, TERMINATED } from './exit-codes.ts';
import { runCommandLine } from './main.ts';

const interruption = new AbortController();

/** The first signal lets the command stop where nothing is half done; the second does not wait. */
function interruptOn(signal: NodeJS.Signals, exitCode: number): void {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(exitCode);
    interruption.abort();
  });
}

interruptOn('SIGINT', INTERRUPTED);
interruptOn('SIGTERM', TERMINATED);

const exitCode = await runCommandLine({
  words: process.argv.slice(2),
  environment: process.env,
  standardInput: () => process.stdin,
  standardOutput: process.stdout,
  standardError: process.stderr,
  signal: interruption.signal,
  moment: () => new Date(),
});
// Standard input may still be open under a command that needed no more of it.
process.exit(exitCode);
