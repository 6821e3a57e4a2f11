/**
 * Checks the types and the style of a half of the checkout in which it runs: `node build/lint/check-code.mjs engine` (all
 * that runs on Node: engine, command line, specs), or `rest`. Both together are the environments of tsconfig.*.json and
 * all files that `eslint .` finds; the types of the page alone are left to vue-tsc.
 *
 * ESLint asks the compiler that has just checked the types: apart, each of the two works out the same types again, which
 * takes 1.7 times the processor time. A file is checked once, in its own environment, however many environments import it.
 */
import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = process.cwd();

/** The environment of the engine; a file that several environments include belongs to it, or to the first of them. */
const ENGINE = 'node';
/** Not environments with a plain compiler. */
const BASE = 'base';
const WINDOW = 'web';

const pathsOf = { getCanonicalFileName: (file) => file, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' };

/** The options and the files of an environment, as its configuration gives them. */
function readEnvironment(name) {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, pathsOf));
    },
  };
  return ts.getParsedCommandLineOfConfigFile(join(ROOT, `tsconfig.${name}.json`), {}, host);
}

/** The environment of each file. */
function ownersOf(environments) {
  const owners = new Map();
  for (const [name, { fileNames }] of environments)
    for (const file of fileNames) if (!owners.has(file)) owners.set(file, name);
  return owners;
}

/** What is wrong in these files of an environment; an empty text: nothing. */
async function checkEnvironment({ options, fileNames, errors }, files) {
  // The linter walks from a node to its parents.
  const program = ts.createProgram(fileNames, options, ts.createCompilerHost(options, true));
  const faults = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    }),
  ];
  const parserOptions = { projectService: false, programs: [program] };
  const style = await lint(files, [{ files: ['**/*.ts'], languageOptions: { parserOptions } }]);
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(faults), pathsOf) + style;
}

async function lint(files, overrideConfig) {
  const eslint = new ESLint({ cwd: ROOT, overrideConfig });
  const results = await eslint.lintFiles(files);
  const hasFaults = results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  return hasFaults ? (await eslint.loadFormatter('stylish')).format(results) : '';
}

const names = readdirSync(ROOT).flatMap((file) => /^tsconfig\.(\w+)\.json$/.exec(file)?.[1] ?? []);
const others = names.filter((name) => ![ENGINE, BASE, WINDOW].includes(name)).sort();
const environments = new Map([ENGINE, ...others].map((name) => [name, readEnvironment(name)]));
const owners = ownersOf(environments);

function checkOwn(name) {
  const environment = environments.get(name);
  return checkEnvironment(
    environment,
    environment.fileNames.filter((file) => owners.get(file) === name),
  );
}

const HALVES = {
  engine: [() => checkOwn(ENGINE)],
  rest: [
    ...others.map((name) => () => checkOwn(name)),
    // The components, and what has no types.
    () => lint(['.'], [{ ignores: [(file) => owners.has(file)] }]),
  ],
};

for (const check of HALVES[process.argv[2]]) {
  const faults = await check();
  if (faults === '') continue;
  process.stdout.write(`${faults.trim()}\n`);
  process.exitCode = 1;
}
