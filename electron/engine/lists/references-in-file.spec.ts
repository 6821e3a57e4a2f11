import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, person, withFirm } from '../../../test/campaign/firm.ts';
import { contactsNamedIn } from './references-in-file.ts';

it.each([
  ['an id beside the e-mail of its contact', ['2;personne.2@example.com'], [2]],
  ['an id beside the number of its contact, in another spelling', ['2;+33639981002', '3;06.39.98.10.03'], [2, 3]],
  ['an id beside the e-mail of somebody else', ['2;personne.2@example.com', '1;personne.3@example.com'], [2]],
  ['an e-mail without an id', ['2;personne.2@example.com', ';personne.3@example.com'], [2]],
  ['a postcode that is also an id', ['2;personne.2@example.com;69002'], [2]],
])('a file names people by %s', (_what, lines, named) =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1), person(2), person(3)]);
    const file = join(folder, 'partie.csv');
    writeFileSync(file, `ID;Contact;CP\n${lines.join('\n')}\n`);
    expect([...(await contactsNamedIn(context, workspace, file))].sort()).toEqual(named);
  }),
);

it('references and ids of one file are read together', () =>
  withFirm(async ({ folder, workspace, add, reference }) => {
    await add([person(1), person(2), person(3)]);
    const file = join(folder, 'partie.csv');
    writeFileSync(file, `ID;E-mail\n${reference(1)};\n3;personne.3@example.com\n`);
    expect([...(await contactsNamedIn(context, workspace, file))].sort()).toEqual([1, 3]);
  }));

it('ids alone name nobody', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1), person(2)]);
    const file = join(folder, 'partie.csv');
    writeFileSync(file, 'ID;CP\n1;69002\n2;69002\n');
    await expect(contactsNamedIn(context, workspace, file)).rejects.toMatchObject({ code: 'export.no_references' });
  }));
