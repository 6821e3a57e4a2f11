import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './source-files.ts';

/** The release workflow can't run here: its form, its permissions, its pins and its commands are checked instead. */

const FILE = '.github/workflows/release.yml';
const text = readFileSync(path.join(ROOT, FILE), 'utf8');

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
};
type Job = {
  readonly permissions: Readonly<Record<string, string>>;
  readonly needs?: string;
  readonly steps: readonly Step[];
  readonly [key: string]: unknown;
};
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
};

// A key that is there twice is an error of the parser.
const workflow = parse(text, { strict: true, uniqueKeys: true }) as Workflow;
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([, job]) => job.steps);
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax, as far as it is used. */
const KEYS = {
  workflow: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  job: ['name', 'needs', 'runs-on', 'timeout-minutes', 'permissions', 'strategy', 'steps'],
  step: ['name', 'uses', 'with', 'run', 'env', 'if', 'shell'],
} as const;
const unknown = (value: object, known: readonly string[]): readonly string[] =>
  Object.keys(value).filter((key) => !known.includes(key));

describe('the release workflow', () => {
  test('has no key that the forge does not know', () => {
    expect(unknown(workflow, KEYS.workflow)).toEqual([]);
    for (const [, job] of jobs) expect(unknown(job, KEYS.job)).toEqual([]);
    for (const step of steps) expect(unknown(step, KEYS.step)).toEqual([]);
  });

  test('a step either uses an action or runs a command', () => {
    expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([]);
  });

  test('every action is one of the forge’s own, pinned by commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(lines.filter((line) => !/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('the same action has the same commit everywhere', () => {
    const pins = new Set(steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses])));
    expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@', 1)[0])).size);
  });

  test('nothing is permitted but reading the sources, and writing the draft in the last job', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['check', { contents: 'read' }],
      ['build', { contents: 'read' }],
      ['draft', { contents: 'write' }],
    ]);
  });

  test('no checkout leaves its token behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(jobs.length);
    for (const { with: given } of checkouts) expect(given).toEqual({ 'persist-credentials': false });
  });

  test('it runs for a version tag alone, and packs only what passed all checks', () => {
    expect(workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(jobs.map(([name, { needs }]) => [name, needs])).toEqual([
      ['check', undefined],
      ['build', 'check'],
      ['draft', 'build'],
    ]);
    expect(workflow.jobs['check']?.steps.map(({ run }) => run)).toContain('npm test');
  });

  test('no command contains a value of the forge: they come by environment, secrets included', () => {
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    const secrets = [...text.matchAll(/\$\{\{ secrets\.(\w+) \}\}/g)].map(([, name]) => name);
    expect(secrets).toHaveLength(7);
    for (const secret of secrets) expect(text).toMatch(new RegExp(`^# .*${secret}`, 'm'));
  });

  test('every command that it calls exists', () => {
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect([...new Set(called)].sort()).toEqual(['package', 'package:portable', 'package:sums']);
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = steps.flatMap(({ run = '' }) => [...run.matchAll(/docs\/[\w./-]+/g)].map(([file]) => file));
    expect(files).toEqual(['docs/notes-de-version.md']);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('it publishes nothing by itself, and says that it has never run', () => {
    expect(text).toContain('--draft');
    expect(text).not.toMatch(/--publish (?!never)/);
    expect(text.slice(0, text.indexOf('name:'))).toContain('It has never run');
  });

  test('each system has the packages that people download', () => {
    const settings = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')) as Readonly<
      Record<
        'win' | 'mac' | 'linux',
        { readonly target: readonly { readonly target: string; readonly arch: string[] }[] }
      >
    >;
    const both = ['x64', 'arm64'];
    expect([settings.win.target, settings.mac.target, settings.linux.target]).toEqual([
      [{ target: 'nsis', arch: both }],
      [{ target: 'dmg', arch: both }],
      [
        { target: 'AppImage', arch: both },
        { target: 'deb', arch: both },
      ],
    ]);
  });
});
