import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { lookUpPerson as lookUp } from '../../engine/person/lookup.ts';
import { defineCommand } from '../command.ts';
import { consentLine, oppositionLines, originLine, pauseLine } from '../contact-text.ts';
import { printProofs } from '../kept-text.ts';
import { printSection } from '../sections.ts';
import { contextOnDay } from '../context-on-day.ts';
import { readingNoted } from '../with-workspace.ts';

export const lookup = defineCommand({
  name: 'lookup',
  usage:
    'WORKSPACE (--email E | --phone P | --name N [--street S] --postcode C | --reference REF [--email E | --phone P]) [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    email: { kind: 'text', placeholder: 'E' },
    phone: { kind: 'text', placeholder: 'P' },
    name: { kind: 'text', placeholder: 'N' },
    street: { kind: 'text', placeholder: 'S' },
    postcode: { kind: 'text', placeholder: 'C' },
    reference: { kind: 'text', placeholder: 'REF' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run({ workspace: path, on, ...typed }, session) {
    const { context, json, output } = session;
    const isByAddress = typed.name !== undefined && typed.postcode !== undefined;
    if (typed.email === undefined && typed.phone === undefined && typed.reference === undefined && !isByAddress) {
      throw new AppError('usage.one_of', {
        command: 'lookup',
        options: '--email, --phone, --name … --postcode …, --reference',
      });
    }
    const answer = await readingNoted(
      path,
      session,
      'lookup.made',
      (workspace) => lookUp(contextOnDay(context, on), workspace, typed),
      ({ contacts }) => contacts.length,
    );
    if (json) return output.json(answer);
    const { language } = context;
    await output.line(answer.sentence);
    await printSection(
      output,
      say(language, 'report.oppositions'),
      oppositionLines(language, answer.suppressed, answer.transferOpposed),
    );
    await printSection(
      output,
      say(language, 'report.pauses'),
      answer.pauses.map((pause) => pauseLine(language, pause)),
    );
    await printSection(
      output,
      say(language, 'report.origins'),
      answer.origins.map((origin) => originLine(language, origin)),
    );
    await printSection(
      output,
      say(language, 'report.consents'),
      answer.consents.map((consent) => consentLine(language, consent)),
    );
    await printSection(
      output,
      say(language, 'report.exports'),
      answer.exports.map(({ campaign, at }) => `${at} · ${campaign}`),
    );
    await printProofs(output, language, answer.proofs);
    await printSection(output, say(language, 'report.contacts'), answer.contacts);
  },
});
