#!/usr/bin/env node
import { INTERRUPTED, TERMINATED } from './exit-codes.ts';
import { runCommandLine } from './main.ts';

const interruption = new AbortController();

/** The first signal stops the command at a consistent point; the second ends it at once. */
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
// Standard input may still be open when a command has read all that it needs.
process.exit(exitCode);
