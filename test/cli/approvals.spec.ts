import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LETTER } from '../campaign/firm.ts';
import { avalHere } from './aval-here.ts';

it('one person proposes a list by the command line, another accepts it, and its record has both names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-approvals-'));
  const aval = (words: string) => avalHere(words.split(' '), folder);
  const json = async (words: string) => JSON.parse((await aval(`${words} --json`)).stdout) as unknown;
  try {
    writeFileSync(
      join(folder, 'contacts.csv'),
      'Civilité;Nom;Prénom;Rue;Code postal;Ville\nMme;MARTIN;Jeanne;1 rue Haute;69001;Lyon\nM.;PETIT;Marc;2 rue Haute;69001;Lyon\n',
    );
    const origin = { kind: 'direct', source: 'Carnet', on: '2026-10-01', informed: true, objectionOffered: true };
    writeFileSync(join(folder, 'origin.json'), JSON.stringify(origin));
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify(LETTER));
    expect(await json('init alpha.aval --organisation ALPHA --two-persons --by Anne')).toMatchObject({
      twoPersons: true,
    });
    await aval('import alpha.aval contacts.csv --origin origin.json');
    const list = 'alpha.aval --campaign campaign.json';
    const exporting = () => aval(`export ${list} --format post-lines --out out --by Chloé`);
    const without = await exporting();
    expect([without.code, without.stderr]).toEqual([1, expect.stringMatching(/« Noël ».*deuxième personne/)]);
    expect(await json(`approve ${list} --propose --by Anne`)).toMatchObject({
      twoPersons: true,
      approvals: [{ id: '1', campaign: 'Noël', channel: 'post', people: 2, by: 'Anne' }],
    });
    expect((await aval(`approve ${list} --accept --by ANNE`)).stderr).toMatch(/Anne a proposé la liste « Noël »/);
    await aval('suppress alpha.aval --contact 2 --channel post');
    expect(await json(`approve ${list}`)).toMatchObject({
      approvals: [{ today: { came: 0, went: 1, sameRules: true, funnel: { eligible: 1 } } }],
    });
    expect((await aval(`approve ${list} --accept --by Benoît`)).stdout).toMatch(
      /n° 1 · « Noël », par courrier : 2 personnes, proposée par Anne[^]*validée par Benoît/,
    );
    expect((await exporting()).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'out', 'record.json'), 'utf8'))).toMatchObject({
      approvedBy: 'Chloé',
      twoPersons: { proposedBy: 'Anne', acceptedBy: 'Benoît', people: 2 },
    });
    expect(await json('approve alpha.aval --policy off --propose --by Anne')).toMatchObject({
      twoPersons: true,
      offProposed: { by: 'Anne' },
    });
    expect((await aval('approve alpha.aval --policy off --accept --by anne')).code).toBe(1);
    expect((await aval('approve alpha.aval --policy off --accept --by Benoît')).stdout).toMatch(/sans deuxième/);
    expect(await json('approve alpha.aval --policy on --by Anne')).toMatchObject({ twoPersons: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
