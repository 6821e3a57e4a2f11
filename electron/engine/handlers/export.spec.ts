import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CALL,
  context,
  DIRECT,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { writtenRows } from '../../../test/campaign/written-rows.ts';
import type { ExportRecord } from '../export/record/export-record.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { verifyRegister } from '../storage/register.ts';
import { checkCampaign, decideReview } from './campaign.ts';
import { exportCampaign } from './export.ts';
import { lookUpPerson } from './lookup.ts';
import { suppressPerson } from './suppression.ts';

function recordOf(folder: string): ExportRecord {
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ExportRecord;
}

const registerOf = ({ workspace }: Firm): string[] =>
  workspace.all('SELECT action FROM register ORDER BY seq').map((row) => String(row['action']));

describe('letters', () => {
  it('are written to the column, one a household', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add([
        {
          civility: 'Mme',
          firstName: 'Claire',
          lastName: 'Perdrix',
          street: '12 bis, rue de l’Église',
          postcode: '01000',
          city: 'Bourg-en-Bresse',
        },
        {
          civility: 'M.',
          firstName: 'Paul',
          lastName: 'PERDRIX',
          street: "12 bis rue de l'Eglise",
          postcode: '01000',
          city: 'BOURG EN BRESSE',
        },
        {
          civility: 'M.',
          firstName: 'Karim',
          lastName: 'Belkacem',
          street: '3 rue des Halles',
          addressComplement: 'Appartement 12',
          postcode: '69002',
          city: 'Lyon',
        },
      ]);
      const answer = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'noel'),
      });
      expect(await writtenRows(join(answer.folder, 'post-lines.xlsx'))).toEqual([
        [
          'ID',
          'L1',
          'L2',
          'L3',
          'L4',
          'L5',
          'L6',
          'L7',
          'CODE_POSTAL',
          'VILLE',
          'PAYS',
          'CIVILITE',
          'PRENOM',
          'NOM',
          'ORGANISATION',
          'ORIGINE_DONNEES',
          'MENTION_OPPOSITION',
        ],
        [
          reference(1),
          'MONSIEUR ET MADAME PERDRIX',
          '',
          '',
          '12 B RUE DE L EGLISE',
          '',
          '01000 BOURG EN BRESSE',
          '',
          '01000',
          'Bourg-en-Bresse',
          '',
          'M. et Mme',
          '',
          'Perdrix',
          '',
          'Vous nous avez confié vos coordonnées le 01/10/2026 : Carnet de la boutique.',
          'Vous pouvez à tout moment, sans frais et sans motif, refuser nos courriers : non@alpha.example.com.',
        ],
        [
          reference(3),
          'MONSIEUR KARIM BELKACEM',
          'APPARTEMENT 12',
          '',
          '3 RUE DES HALLES',
          '',
          '69002 LYON',
          '',
          '69002',
          'Lyon',
          '',
          'M.',
          'Karim',
          'Belkacem',
          '',
          'Vous nous avez confié vos coordonnées le 01/10/2026 : Carnet de la boutique.',
          'Vous pouvez à tout moment, sans frais et sans motif, refuser nos courriers : non@alpha.example.com.',
        ],
      ]);
      expect(answer).toMatchObject({
        exportId: '1',
        files: [{ name: 'post-lines.xlsx', rows: 2 }],
        funnel: { total: 3, eligible: 2 },
      });
    }));

  it('leave the mention out of a due document', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, purpose: 'transactional' },
        format: 'post-lines',
        out: join(folder, 'due'),
      });
      expect((await writtenRows(join(out, 'post-lines.xlsx')))[1]?.[16] ?? '').toBe('');
    }));
});

describe('other lists', () => {
  it('are merged into letters', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add([
        person(2),
        person(4, { street: '2 rue des Halles', lastName: 'NOMC', civility: 'M.' }),
        { company: 'Auberge du Moulin', street: '9 rue des Halles', postcode: '69002', city: 'Lyon' },
      ]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, professionRelated: true },
        format: 'mail-merge',
        out: join(folder, 'merge'),
      });
      const [columns, ...rows] = await writtenRows(join(out, 'mail-merge.xlsx'));
      expect(columns).toEqual([
        'ID',
        'CIVILITE',
        'PRENOM',
        'NOM',
        'ORGANISATION',
        'EMAIL',
        'FORMULE_APPEL',
        'FORMULE_POLITESSE',
        'L1',
        'L2',
        'L3',
        'L4',
        'L5',
        'L6',
        'L7',
        'PAYS',
        'CODE_POSTAL',
        'VILLE',
        'ORIGINE_DONNEES',
        'MENTION_OPPOSITION',
      ]);
      for (const column of columns!) expect(column).toMatch(/^[A-Z][A-Z0-9_]{0,38}$/);
      expect(rows.map((row) => row.slice(0, 9))).toEqual([
        [
          reference(1),
          'M. et Mme',
          '',
          'NOMC',
          '',
          '',
          'Madame, Monsieur,',
          'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
          'MONSIEUR ET MADAME NOMC',
        ],
        [
          reference(3),
          '',
          '',
          '',
          'Auberge du Moulin',
          '',
          'Madame, Monsieur,',
          'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
          'AUBERGE DU MOULIN',
        ],
      ]);
    }));

  it('go to mailing tools, in the columns of each', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const consent = {
        channel: 'email',
        at: '2026-10-01',
        organisations: ['ALPHA'],
        goods: ['*'],
        positiveAct: true,
        proof: true,
      };
      await add([person(2, { firstName: '=Claire' }), person(3)], { ...DIRECT, consents: [consent] });
      await suppressPerson(context, workspace, { email: 'personne.3@example.com' });
      const campaign = { ...LETTER, channel: 'email' };
      const answer = await exportCampaign(context, workspace, {
        campaign,
        format: 'email-csv',
        out: join(folder, 'mail'),
      });
      expect(answer.files.map(({ name, rows }) => [name, rows])).toEqual([
        ['brevo.csv', 1],
        ['mailchimp.csv', 1],
      ]);
      expect(readFileSync(join(answer.folder, 'brevo.csv'), 'utf8')).toBe(
        `EMAIL;SMS;EXT_ID;NOM;PRENOM;CODE_POSTAL;ORIGINE;BASE_LEGALE;DATE_CONSENTEMENT\r\npersonne.2@example.com;;${reference(1)};NOMC;Claire;69002;Carnet de la boutique;CONSENTEMENT;2026-10-01\r\n`,
      );
      expect(readFileSync(join(answer.folder, 'mailchimp.csv'), 'utf8')).toBe(
        'Email Address,First Name,Last Name,Address,Phone Number,Birthday,Tags\r\npersonne.2@example.com,Claire,NOMC,,,,Noël\r\n',
      );
      expect(recordOf(answer.folder).files).toEqual(answer.files);
    }));

  it('go to an SMS gateway', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const consent = {
        channel: 'sms',
        at: '2026-10-01',
        organisations: ['ALPHA'],
        goods: ['*'],
        positiveAct: true,
        proof: true,
      };
      await add([person(2), person(3, { mobile: '', phone: '01 99 00 00 03' })], { ...DIRECT, consents: [consent] });
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...LETTER, channel: 'sms' },
        format: 'sms-csv',
        out: join(folder, 'sms'),
      });
      expect(readFileSync(join(out, 'sms.csv'), 'utf8')).toBe(
        `numero;prenom;nom;champ1;champ2\r\n+33639981002;Prénomc;NOMC;69002;${reference(1)}\r\n`,
      );
    }));
});

describe('call lists', () => {
  const origin = {
    ...DIRECT,
    consents: [
      { channel: 'phone', ...PHONE_CONSENT },
      { channel: 'automated_call', ...PHONE_CONSENT },
    ],
  };

  it('tell an agent all that has to be known', () =>
    withFirm(async ({ folder, workspace, reference, add, record }) => {
      await add(
        [
          {
            civility: 'Mme',
            firstName: '@Claire',
            lastName: '=PERDRIX; "la Belle"',
            mobile: '06 39 98 10 01',
            phone: '01 99 00 10 01',
            street: '3 rue des Halles',
            postcode: '01000',
            city: 'Bourg',
          },
          {
            civility: 'M.',
            firstName: 'Jean',
            lastName: 'PAYET',
            mobile: '0692 00 10 02',
            postcode: '97400',
            city: 'Saint-Denis',
          },
        ],
        origin,
      );
      await record({ id: '1', add: { calls: [{ at: '2026-11-20T11:00:00+01:00', outcome: 'no_answer' }] } });
      const answer = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'calls'),
      });
      const text = readFileSync(join(answer.folder, 'dialer.csv'), 'utf8');
      expect(text.split('\r\n')).toEqual([
        'external_id,phone1,phone2,phone3,last_name,first_name,title,company,postal_code,city,country,timezone,call_from,call_to,max_attempts,consent_basis,consent_date,origin,campaign,comment',
        `${reference(1)},+33639981001,+33199001001,,"PERDRIX; ""la Belle""",Claire,Mme,,01000,Bourg,FR,Europe/Paris,10:00|14:00,13:00|20:00,1,consent,2026-10-01,Carnet de la boutique,Appels,` +
          '"Vous nous avez donné votre numéro le 01/10/2026 (Carnet de la boutique), et vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027."',
        `${reference(2)},+262692001002,,,PAYET,Jean,M.,,97400,Saint-Denis,RE,Indian/Reunion,10:00|14:00,13:00|20:00,1,consent,2026-10-01,Carnet de la boutique,Appels,` +
          '"Vous nous avez donné votre numéro le 01/10/2026 (Carnet de la boutique), et vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027."',
        '',
      ]);
    }));

  it('give a robot one number a person', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      await add([person(1, { phone: '01 99 00 10 01' })], origin);
      const campaign = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
      const answer = await exportCampaign(context, workspace, {
        campaign,
        format: 'robot-csv',
        out: join(folder, 'robot'),
      });
      expect(readFileSync(join(answer.folder, 'robot.csv'), 'utf8').split('\r\n')).toEqual([
        'external_id,phone,last_name,first_name,postal_code,timezone,call_from,call_to,max_attempts,caller_id,consent_date,consent_source,campaign',
        `${reference(1)},+33639981001,NOMB,Prénomb,69002,Europe/Paris,10:00|14:00,13:00|20:00,1,+33162000000,2026-10-01,Carnet de la boutique,Appels`,
        '',
      ]);
    }));

  it('have their header when nobody is on them', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const answer = await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(folder, 'empty'),
      });
      expect(answer.files).toMatchObject([{ rows: 0 }]);
      expect(await writtenRows(join(answer.folder, 'dialer.csv'))).toHaveLength(1);
    }));

  describe('permit so many attempts', () => {
    /** The attempts that a list of a day gives the only person; undefined: nobody is on it. */
    const attemptsOn = async (
      { folder, workspace }: Firm,
      from: string,
      choices: { attempts?: number } = {},
      name = from,
    ): Promise<string | undefined> => {
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: { ...CALL, from },
        format: 'dialer-csv',
        out: join(folder, name),
        choices,
      });
      return (await writtenRows(join(out, 'dialer.csv')))[1]?.[14];
    };

    it('one each by default, so that four lists are four calls', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'])
          expect(await attemptsOn(firm, day), day).toBe('1');
        expect(await attemptsOn(firm, '2026-12-07')).toBeUndefined();
        const check = await checkCampaign(context, firm.workspace, { campaign: { ...CALL, from: '2026-12-07' } });
        expect(check.funnel.reasons.map(({ rule }) => rule)).toEqual(['fr.hours.attempts']);
      }));

    it('as many as are asked for, within what is left of the cap', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 3 })).toBe('3');
        expect(await attemptsOn(firm, '2026-12-02', { attempts: 3 })).toBe('1');
        expect(await attemptsOn(firm, '2026-12-03', { attempts: 3 })).toBeUndefined();
      }));

    it('and count as those that the file gave, not as those that were asked for', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        await firm.record({
          id: '1',
          add: { calls: [16, 17, 18].map((day) => ({ at: `2026-11-${day}T11:00:00+01:00`, outcome: 'no_answer' })) },
        });
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 4 })).toBe('1');
        // On 16 December the call of 16 November has left the thirty days, on the 18th all three have.
        expect(await attemptsOn(firm, '2026-12-15', { attempts: 4 })).toBeUndefined();
        expect(await attemptsOn(firm, '2026-12-18', { attempts: 4 })).toBe('3');
      }));

    it('the more generous of two lists of one campaign and moment', () =>
      withFirm(async (firm) => {
        await firm.add([person(1)], origin);
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 2 }, 'a')).toBe('2');
        expect(await attemptsOn(firm, '2026-12-01', { attempts: 3 }, 'b')).toBe('3');
        expect(await attemptsOn(firm, '2026-12-01', {}, 'c')).toBe('1');
        expect(await attemptsOn(firm, '2026-12-02', { attempts: 4 })).toBe('1');
      }));

    it('to each person what the law leaves that person', () =>
      withFirm(async ({ folder, workspace, add, record }) => {
        await add([person(1), person(2), person(3)], origin);
        await record({
          id: '2',
          add: { calls: [16, 17, 18].map((day) => ({ at: `2026-11-${day}T11:00:00+01:00`, outcome: 'no_answer' })) },
        });
        const campaign = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
        const { folder: out } = await exportCampaign(context, workspace, {
          campaign,
          format: 'robot-csv',
          out: join(folder, 'r'),
          choices: { attempts: 2 },
        });
        expect((await writtenRows(join(out, 'robot.csv'))).slice(1).map((row) => row[8])).toEqual(['2', '1', '2']);
        const next = await exportCampaign(context, workspace, {
          campaign: { ...campaign, from: '2026-12-02' },
          format: 'robot-csv',
          out: join(folder, 's'),
          choices: { attempts: 4 },
        });
        expect(
          (await writtenRows(join(next.folder, 'robot.csv'))).slice(1).map((row) => [row[0]?.slice(-1), row[8]]),
        ).toEqual([
          ['1', '2'],
          ['3', '2'],
        ]);
      }));

    it.each([
      [LETTER, 'post-lines'],
      [CALL, 'suppression-sha256'],
      [{ ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' }, 'asterisk-call-files'],
    ])('where there are calls in one file (%#)', (campaign, format) =>
      withFirm(async ({ folder, workspace, add }) => {
        await add([person(1)], origin);
        const out = join(folder, 'x');
        await expect(
          exportCampaign(context, workspace, { campaign, format, out, choices: { attempts: 2 } }),
        ).rejects.toMatchObject({ code: 'export.attempts_unsuited' });
        expect(existsSync(out)).toBe(false);
      }),
    );

    it.each([0, 1.5, 100, Number.NaN])('never %d', (attempts) =>
      withFirm(async ({ folder, workspace }) => {
        await expect(
          exportCampaign(context, workspace, {
            campaign: CALL,
            format: 'dialer-csv',
            out: join(folder, 'x'),
            choices: { attempts },
          }),
        ).rejects.toMatchObject({ code: 'export.attempts' });
      }),
    );
  });
});

describe('the record of an export', () => {
  it('says who approved what, by which rules, for whom and for whom not', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1), person(2)]);
      await add([person(3)], { kind: 'unknown' });
      const { folder: out } = await exportCampaign({ ...context, by: 'Claire' }, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'noel'),
      });
      const record = recordOf(out);
      const sha256 = createHash('sha256')
        .update(readFileSync(join(out, 'post-lines.xlsx')))
        .digest('hex');
      expect(record).toMatchObject({
        exportId: '1',
        approvedBy: 'Claire',
        approvedAt: context.now(),
        organisation: 'ALPHA',
        campaign: LETTER,
        segment: { where: { all: [] }, words: 'tous les contacts' },
        format: 'post-lines',
        evaluatedAt: '2026-12-01',
        alsoEvaluatedAt: null,
        ruleset: 'fr 2026-11-29',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        funnel: { total: 3, eligible: 2 },
        reasons: [
          {
            rule: 'fr.origin.unknown',
            count: 1,
            verdict: 'block',
            confidence: expect.any(String),
            source: expect.stringContaining('RGPD'),
          },
        ],
        conditions: expect.arrayContaining([
          { condition: 'opt_out_in_message', text: expect.not.stringContaining('duty.'), count: 2 },
        ]),
        decided: 0,
        origins: [{ kind: 'direct', source: 'Carnet de la boutique', from: '2026-10-01', to: '2026-10-01', count: 2 }],
        files: [{ name: 'post-lines.xlsx', sha256, rows: 2 }],
      });
      const entry = workspace.get('SELECT seq, hash, action, by, file_sha256 FROM register ORDER BY seq DESC LIMIT 1');
      expect(entry).toEqual({
        seq: record.register.entry,
        hash: record.register.hash,
        action: 'export.approved',
        by: 'Claire',
        file_sha256: sha256,
      });
      expect(verifyRegister(workspace).brokenAt).toBeNull();
      const page = readFileSync(join(out, 'record.html'), 'utf8');
      for (const part of [
        'Dossier de conformité',
        'Approuvé par Claire le 24 novembre 2026, 10:30',
        record.fingerprint,
        sha256,
        record.register.hash,
      ])
        expect(page).toContain(part);
      expect(page).not.toMatch(/<script|https?:\/\/|record\.|funnel\.|duty\./);
    }));

  it('escapes what people type, and speaks English when asked', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const campaign = { ...LETTER, name: '<b>Noël</b> & "co"' };
      const { folder: out } = await exportCampaign({ ...context, language: 'en', by: '<i>x</i>' }, workspace, {
        campaign,
        format: 'post-lines',
        out: join(folder, 'x'),
      });
      const page = readFileSync(join(out, 'record.html'), 'utf8');
      expect(page).toContain('<h1>&lt;b&gt;Noël&lt;/b&gt; &amp; &quot;co&quot;</h1>');
      expect(page).toContain('Approved by &lt;i&gt;x&lt;/i&gt;');
    }));

  it('holds nobody’s data', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1, { note: 'SECRET' })]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'x'),
      });
      for (const name of ['record.json', 'record.html'])
        expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/NOMB|Prénomb|rue des Halles|personne\.1|639981001/);
    }));

  it('keeps each answer for the look-up, in the words of that day', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1), person(2)]);
      await suppressPerson(context, workspace, { email: 'personne.2@example.com' });
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'x') });
      expect(lookUpPerson(context, workspace, { email: 'personne.1@example.com' }).exports).toEqual([
        { campaign: 'Noël', at: context.now(), verdict: 'conditional', reason: expect.any(String) },
      ]);
      expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' }).exports).toEqual([]);
    }));
});

describe('a decision on a review', () => {
  const belgian = person(1, { country: 'Belgique', postcode: '1000', city: 'Bruxelles' });

  it('puts a person on the list of that campaign alone', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([belgian, person(2)]);
      const eligible = async (campaign: object): Promise<number> =>
        (await checkCampaign(context, workspace, { campaign })).funnel.eligible;
      expect(await eligible(LETTER)).toBe(1);
      decideReview({ ...context, by: 'Maître Martin' }, workspace, {
        id: '1',
        campaign: LETTER,
        verdict: 'allow',
        reason: 'Droit belge vérifié',
      });
      expect(await eligible(LETTER)).toBe(2);
      expect(await eligible({ ...LETTER, from: '2026-12-08' })).toBe(2);
      expect(await eligible({ ...LETTER, name: 'Soldes' })).toBe(1);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'x'),
      });
      expect(recordOf(out).decided).toBe(1);
      expect((await writtenRows(join(out, 'post-lines.xlsx')))[1]?.slice(6, 11)).toEqual([
        '1000 BRUXELLES',
        'BELGIQUE',
        '1000',
        'Bruxelles',
        'BELGIQUE',
      ]);
    }));

  it('can be taken back, and lifts nothing else', () =>
    withFirm(async ({ workspace, add }) => {
      await add([belgian, person(2)]);
      await suppressPerson(context, workspace, { contact: '2' });
      const decide = (id: string, verdict: 'allow' | 'refuse') =>
        decideReview(context, workspace, { id, campaign: LETTER, verdict, reason: 'vérifié' });
      decide('1', 'allow');
      decide('1', 'refuse');
      expect((await checkCampaign(context, workspace, { campaign: LETTER })).funnel.steps).toContainEqual({
        step: 'review',
        out: 1,
      });
      expect(() => decide('2', 'allow')).toThrow('decision.no_review');
      expect(() => decide('99', 'allow')).toThrow('person.unknown');
      await suppressPerson(context, workspace, { contact: '1' });
      expect((await checkCampaign(context, workspace, { campaign: LETTER })).funnel.eligible).toBe(0);
    }));

  it.each([
    ['no reason', { reason: '  ' }, context, 'decision.reason_missing'],
    ['no name', { reason: 'x' }, { ...context, by: ' ' }, 'decision.name_missing'],
  ])('is refused with %s', (_, input, by, code) =>
    withFirm(async (firm) => {
      await firm.add([belgian]);
      expect(() => decideReview(by, firm.workspace, { id: '1', campaign: LETTER, verdict: 'allow', ...input })).toThrow(
        code,
      );
      expect(registerOf(firm)).not.toContain('review.decided');
    }),
  );
});

describe('an export that fails', () => {
  it.each<[string, object, string]>([
    ['an unknown format', { format: 'fax' }, 'export.unknown_format'],
    ['a format of another channel', { format: 'dialer-csv' }, 'export.format_unsuited'],
    ['a campaign of somebody else', { campaign: { ...LETTER, organisation: 'BETA' } }, 'campaign.organisation_other'],
    ['a folder that is a file', { out: 'taken' }, 'export.not_a_folder'],
  ])('leaves nothing: %s', (_, input, code) =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      writeFileSync(join(folder, 'taken'), '');
      const before = readdirSync(folder);
      const asked = { campaign: LETTER, format: 'post-lines', ...input };
      const out = join(folder, 'out' in input ? String(input.out) : 'new');
      await expect(exportCampaign(context, workspace, { ...asked, out })).rejects.toThrow(code);
      expect(readdirSync(folder)).toEqual(before);
      expect(registerOf(firm)).not.toContain('export.approved');
      expect(workspace.all('SELECT id FROM exports')).toEqual([]);
    }),
  );

  it('cancels without a trace', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      const signal = AbortSignal.abort();
      await expect(
        exportCampaign({ ...context, signal }, workspace, {
          campaign: LETTER,
          format: 'post-lines',
          out: join(folder, 'deep', 'er'),
        }),
      ).rejects.toThrow();
      expect(existsSync(join(folder, 'deep'))).toBe(false);
      expect(workspace.all('SELECT id FROM exports')).toEqual([]);
    }));

  it('leaves no file when the workspace can not keep it', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      const readOnly = await openWorkspace(workspace.path, { by: context.by, readOnly: true });
      await expect(
        exportCampaign(context, readOnly, { campaign: LETTER, format: 'post-lines', out: join(folder, 'x') }),
      ).rejects.toThrow('workspace.read_only');
      await readOnly.close();
      expect(existsSync(join(folder, 'x'))).toBe(false);
    }));

  it('takes the export back when a file can not take its name', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1)]);
      // A folder takes the place of a file while the export is kept: the rename fails.
      const now = (): string => {
        mkdirSync(join(folder, 'x', 'record.html', 'inside'), { recursive: true });
        return context.now();
      };
      await expect(
        exportCampaign({ ...context, now }, workspace, {
          campaign: LETTER,
          format: 'post-lines',
          out: join(folder, 'x'),
        }),
      ).rejects.toThrow(/^file\./);
      expect(readdirSync(join(folder, 'x'))).toEqual(['record.html']);
      expect(workspace.all('SELECT id FROM exports')).toEqual([]);
      expect(registerOf(firm).slice(-2)).toEqual(['export.approved', 'export.withdrawn']);
    }));

  it('never writes over the record of another export', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const out = join(folder, 'x');
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out });
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out });
      expect(recordOf(out).exportId).toBe('2');
      await expect(
        exportCampaign(context, workspace, { campaign: { ...LETTER, name: 'Soldes' }, format: 'post-lines', out }),
      ).rejects.toThrow('export.folder_taken');
      expect(recordOf(out).exportId).toBe('2');
    }));
});

it('writes files for its owner’s eyes only, and nothing beside them', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1)]);
    const { folder: out } = await exportCampaign(context, workspace, {
      campaign: LETTER,
      format: 'post-lines',
      out: join(folder, 'x'),
    });
    expect(readdirSync(out)).toEqual(['post-lines.xlsx', 'record.html', 'record.json']);
    if (process.platform === 'win32') return;
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
  }));
