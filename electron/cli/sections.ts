import type { TextOutput } from './output.ts';

/** A title and its lines below it; nothing when there are none. */
export async function printSection(output: TextOutput, title: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await output.line();
  await output.line(title);
  for (const line of lines) await output.line(`  ${line}`);
}
