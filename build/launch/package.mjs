import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extract, readAsar } from '../asar.mjs';
import { FUSE_SENTINEL, makeStubElectron } from '../stub-electron.mjs';
import { build } from './build.mjs';
import { findChromium, journeyEnvironment } from './chromium.mjs';
import { CHECK_LIMIT, ROOT, runTool, StageFailed, toolEnvironment } from './stage.mjs';

const WORK = join(ROOT, 'out', 'package');

/** Permitted content of app.asar: the three built parts, and package.json. */
const ALLOWED =
  /^(?:package\.json|out\/main\/(?:chunks\/[\w.-]+\.js|(?:index|engine)\.js|sql-wasm\.wasm|[\w/.-]+\.(?:xlsx|csv|json))|out\/preload\/index\.cjs|out\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|woff2|svg|png)))$/;
const NEEDED = [
  'package.json',
  'out/main/index.js',
  'out/main/engine.js',
  'out/main/files.json',
  'out/main/licences.json',
  'out/main/sql-wasm.wasm',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** In the order of Electron's fuses: 0 off, 1 on, as docs/security.md requires; Aval does not set the last. */
const FUSES = {
  runAsNode: '0',
  cookieEncryption: '1',
  nodeOptions: '0',
  nodeCliInspect: '0',
  embeddedAsarIntegrity: '1',
  onlyLoadAppFromAsar: '1',
  browserSnapshot: '0',
  fileProtocolPrivileges: '0',
};

/**
 * Packs the app around a stub of Electron and checks the result: its files, its fuses, and a journey of the packed
 * files in the Chromium host.
 */
export async function checkPackage(journeys = ['test/e2e/workspace.e2e.ts', 'test/e2e/about.e2e.ts']) {
  await build(['desktop', 'host']);
  await rm(WORK, { recursive: true, force: true });
  await makeStubElectron(join(WORK, 'electron'));
  await quietly('electron-builder/cli.js', [
    '--linux',
    'dir',
    `-c.electronDist=${join(WORK, 'electron')}`,
    `-c.directories.output=${join(WORK, 'dist')}`,
  ]);

  const unpacked = join(WORK, 'dist', 'linux-unpacked');
  const files = await readAsar(join(unpacked, 'resources', 'app.asar'));
  checkContents(files);
  await checkFuses(join(unpacked, 'aval'));
  checkRecord(files);
  await checkLicences(join(unpacked, 'resources'), files);
  await checkBill(join(unpacked, 'resources'), files);
  if (existsSync(join(unpacked, 'resources', 'app.asar.unpacked')))
    throw new StageFailed('A file is beside app.asar, outside the integrity check.');

  const app = join(WORK, 'app');
  await extract(files, app);
  const env = journeyEnvironment(await findChromium(), { AVAL_PACKED: app });
  await quietly('vitest/vitest.mjs', ['run', ...journeys, '--config', 'test/e2e/vitest.config.ts'], env);
}

function checkContents(files) {
  const stray = [...files.keys()].filter((path) => !ALLOWED.test(path));
  if (stray.length > 0) throw new StageFailed(`app.asar holds what it should not:\n${stray.join('\n')}`);
  const missing = NEEDED.filter((path) => !files.has(path));
  if (missing.length > 0) throw new StageFailed(`app.asar lacks:\n${missing.join('\n')}`);
  const about = JSON.parse(files.get('package.json').toString('utf8'));
  const kept = ['scripts', 'devDependencies'].filter((field) => Object.keys(about[field] ?? {}).length > 0);
  if (kept.length > 0) throw new StageFailed(`The packed package.json still has ${kept.join(' and ')}.`);
  const mapped = [...files].filter(([, content]) => content.includes('sourceMappingURL=')).map(([path]) => path);
  if (mapped.length > 0) throw new StageFailed(`These name a source map:\n${mapped.join('\n')}`);
}

/** files.json has every packed file but itself and package.json, each with the digest that it has in the archive. */
function checkRecord(files) {
  const { files: recorded } = jsonOf(files, RECORD);
  const digests = new Map(recorded.map(({ name, sha256 }) => [`out/${name}`, sha256]));
  const wrong = [...files].filter(
    ([path, content]) =>
      ![RECORD, 'package.json'].includes(path) &&
      createHash('sha256').update(content).digest('hex') !== digests.get(path),
  );
  const gone = [...digests.keys()].filter((path) => !files.has(path));
  if (wrong.length + gone.length > 0)
    throw new StageFailed(`files.json is wrong about: ${[...wrong.map(([path]) => path), ...gone].join(', ')}.`);
}

const RECORD = 'out/main/files.json';
const jsonOf = (files, path) => JSON.parse(files.get(path).toString('utf8'));

/** The bill of materials is beside app.asar, and names the same works as the licences that the window shows. */
async function checkBill(folder, files) {
  const bill = JSON.parse(await readFile(join(folder, 'bom.cdx.json'), 'utf8').catch(() => '{"components":[]}'));
  const shown = jsonOf(files, 'out/main/licences.json');
  const named = new Set(bill.components.map(({ name }) => name));
  const absent = [
    ...Object.values(RECOGNISED),
    'exceljs',
    'electron',
    '@iconify-json/lucide',
    'SQLite',
    'Arimo',
  ].filter((name) => !named.has(name));
  if (absent.length > 0) throw new StageFailed(`bom.cdx.json lacks: ${absent.join(', ')}.`);
  if (bill.components.length !== shown.length)
    throw new StageFailed(`bom.cdx.json has ${bill.components.length} works, the window shows ${shown.length}.`);
}

/** Each package recognised in the bundle is listed with its licence. */
const RECOGNISED = {
  vue: '@vue/runtime-core',
  'sql.js': 'sql.js',
  zod: 'zod',
  libphonenumber: 'libphonenumber-js',
  'reka-': 'reka-ui',
};

async function checkLicences(folder, files) {
  const text = await readFile(join(folder, 'licences.txt'), 'utf8').catch(() => '');
  const code = [...files].filter(([path]) => path.endsWith('.js')).map(([, content]) => content);
  const unnamed = Object.entries(RECOGNISED).filter(
    ([mark, name]) => code.some((content) => content.includes(mark)) && !text.includes(`\n${name} `),
  );
  const absent = ['Lucide', 'SQLite', 'Licence Ouverte'].filter((name) => !text.includes(name));
  if (unnamed.length + absent.length > 0)
    throw new StageFailed(`licences.txt lacks: ${[...unnamed.map(([, name]) => name), ...absent].join(', ')}.`);
  if (!existsSync(join(folder, 'LICENSE.txt'))) throw new StageFailed('The package lacks the licence of Aval itself.');
}

async function checkFuses(program) {
  const bytes = await readFile(program);
  const at = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
  const states = bytes.subarray(at, at + Object.keys(FUSES).length).toString('latin1');
  const wrong = Object.entries(FUSES).filter(([, state], place) => states[place] !== state);
  if (wrong.length > 0)
    throw new StageFailed(
      `Fuses that do not stand as docs/security.md asks: ${wrong.map(([name]) => name).join(', ')} (${states}).`,
    );
}

async function quietly(tool, args, env = toolEnvironment()) {
  const { code, output } = await runTool(tool, args, { quiet: true, env, limit: CHECK_LIMIT });
  if (code !== 0) throw new StageFailed(output.trim());
}
