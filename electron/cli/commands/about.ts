import { say } from '../../../shared/text/index.ts';
import { describeProgram } from '../../engine/about/about.ts';
import { checkProgram, findBuiltProgram, PROGRAM_FOLDER } from '../../engine/about/built-program.ts';
import { readLicences } from '../../engine/about/licences.ts';
import { defineCommand } from '../command.ts';

export const about = defineCommand({
  name: 'about',
  usage: '[--licences]',
  arguments: {},
  options: { licences: { kind: 'flag' } },
  async run({ licences }, { context: { language }, json, output }) {
    const built = findBuiltProgram(PROGRAM_FOLDER);
    if (licences) {
      const works = await readLicences(PROGRAM_FOLDER);
      if (json) {
        await output.json(works);
        return 0;
      }
      if (built === null) await output.line(say(language, 'about.development'));
      for (const { name, version = '', licence, text } of works) {
        await output.line(`${[name, version, licence].filter((part) => part !== '').join(' · ')}\n`);
        await output.line(`${text}\n`);
      }
      return 0;
    }
    const described = describeProgram(built);
    const check = built === null ? null : await checkProgram(built);
    const isWhole = check === null || check.altered.length + check.missing.length === 0;
    if (json) {
      await output.json({
        ...described,
        ...(check === null ? {} : { files: check.files, altered: check.altered, missing: check.missing }),
      });
      return isWhole ? 0 : 1;
    }
    await output.line(say(language, 'about.program', { version: described.version, node: described.node }));
    await output.line(say(language, 'about.rule_book', { ruleset: described.ruleset }));
    await output.line(say(language, 'about.fingerprint', { fingerprint: described.fingerprint }));
    await output.line(say(language, 'about.layout', { layout: String(described.layout) }));
    if (check === null) {
      await output.line(say(language, 'about.development'));
      return 0;
    }
    for (const file of check.altered) await output.line(say(language, 'about.altered', { file }));
    for (const file of check.missing) await output.line(say(language, 'about.missing', { file }));
    await output.line(
      isWhole
        ? say(language, 'about.whole', { files: check.recorded })
        : say(language, 'about.damaged', { files: check.altered.length + check.missing.length }),
    );
    await output.line(say(language, 'about.proves'));
    return isWhole ? 0 : 1;
  },
});
