import { runProgram, toolNode } from './stage.mjs';

/** Runs the bench on the project's Node, which reads TypeScript as it is. */
export async function runBench(args) {
  const { code } = await runProgram(toolNode(), ['--disable-warning=ExperimentalWarning', 'bench/index.ts', ...args]);
  return code;
}
