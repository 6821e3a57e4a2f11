import { describe, expect, it } from 'vitest';
import { type Firm, people, withFirm } from '../../../test/campaign/firm.ts';
import { takeLines } from '../../../test/returns/take-lines.ts';

/** As the tool writes it; `@1` is the reference of the first contact, `#1` her number as 33639981001. */
interface Report {
  readonly tool: string;
  readonly lines: readonly string[];
  readonly told: Readonly<Record<string, unknown>>;
  readonly meanings: Readonly<Record<string, string>>;
}

const REPORTS: readonly Report[] = [
  {
    tool: 'Aircall: noes in the tags, the others by « answered »',
    lines: [
      'line,date (TZ offset incl.),time (TZ offset incl.),datetime (UTC),direction,from,to,answered,user,duration (total),tags',
      'Literie,2026-11-30,11:05:00,2026-11-30 10:05:00,outbound,33162000000,#1,No,Agent,25,',
      'Literie,2026-11-30,11:10:00,2026-11-30 10:10:00,outbound,33162000000,#2,Yes,Agent,125,Ne plus appeler',
      'Literie,2026-11-30,11:20:00,2026-11-30 10:20:00,outbound,33162000000,#3,Yes,Agent,125,Pas intéressé',
    ],
    told: { kind: 'calls', applied: 3, calls: 3, oppositions: 1, refusals: 1 },
    meanings: { 'no answer': 'no_answer', 'Ne plus appeler': 'opposed', 'Pas intéressé': 'refused' },
  },
  {
    tool: 'Voiso: a disposition where the agent gave one, else the result',
    lines: [
      'Call ID,Timestamp,Direction,From,To,Agent,Disposition,Duration,Call result',
      'a1,2026-11-30 10:05:00,outbound,33162000000,#1,Agent One,,0,No answer',
      'a2,2026-11-30 10:06:00,outbound,33162000000,#2,Agent One,Do not call,30,Answered',
    ],
    told: { kind: 'calls', applied: 2, calls: 2, oppositions: 1 },
    meanings: { 'No answer': 'no_answer', 'Do not call': 'opposed' },
  },
  {
    tool: 'Ringover: the type is the direction; a tag that says no counts before the status',
    lines: [
      'Date;Heure;Type;De;Vers;Utilisateur;Durée;Statut;Tags',
      '2026-11-30;10:05:00;Sortant;+33162000000;+#1;Léa;00:00:00;Manqué;',
      '2026-11-30;10:06:00;Sortant;+33162000000;+#2;Léa;00:01:00;Répondu;Ne plus contacter',
    ],
    told: { kind: 'calls', applied: 2, calls: 2, oppositions: 1 },
    meanings: { Manqué: 'no_answer', 'Ne plus contacter': 'opposed_all' },
  },
  {
    tool: 'Odigo',
    lines: [
      'CONTACT_ID;PHONE;CALL_DATE;CALL_RESULT;QUALIFICATION',
      '@1;+#1;2026-11-30T10:05:00+01:00;NO_ANSWER;',
      '@2;+#2;2026-11-30T10:06:00+01:00;ANSWERED;OPPOSITION',
    ],
    told: { kind: 'calls', applied: 2, calls: 2, oppositions: 1 },
    meanings: { NO_ANSWER: 'no_answer', OPPOSITION: 'opposed' },
  },
  {
    tool: 'Asterisk: call records without headings',
    lines: [
      '"ROBOT","0162000000","s","robot","ALPHA","PJSIP/t-1","","Playback","a","2026-11-30 10:05:00","","2026-11-30 10:05:40",40,30,"ANSWERED","DOC","1.1","@1"',
      '"ROBOT","0162000000","s","robot","ALPHA","PJSIP/t-2","","","","2026-11-30 10:06:00","","2026-11-30 10:06:30",30,0,"NO ANSWER","DOC","1.2","@2"',
      '"ROBOT","0162000000","s","robot","ALPHA","PJSIP/t-3","","","","2026-11-30 10:07:00","","2026-11-30 10:07:30",30,0,"BUSY","DOC","1.3","@3"',
    ],
    told: { kind: 'calls', rows: 3, applied: 3, calls: 3 },
    meanings: { ANSWERED: 'answered', 'NO ANSWER': 'no_answer', BUSY: 'busy' },
  },
  {
    tool: 'Genesys Cloud: a no of the agent',
    lines: [
      'inin-outbound-id,external_id,phone1,CallRecordLastAttempt-phone1,CallRecordLastResult-phone1,CallRecordLastAgentWrapup-phone1',
      '1,@1,+#1,2026-11-30T09:05:00Z,ININ-OUTBOUND-LIVE-VOICE,Do Not Call',
    ],
    told: { kind: 'calls', applied: 1, calls: 1, oppositions: 1 },
    meanings: { 'Do Not Call': 'opposed' },
  },
  {
    tool: 'a router: router-csv with its CODE_RETOUR filled in',
    lines: [
      'ID;L1;L2;L3;L4;L5;L6;L7;CP;VILLE;CODE_RETOUR',
      '@1;MADAME ANNE ALBA;;;1 RUE DES LILAS;;69003 LYON;;69003;LYON;NPAI',
      '@2;MONSIEUR BRUNO BELLE;;;2 RUE DES LILAS;;69003 LYON;;69003;LYON;',
      '@3;MONSIEUR CARL CERISE;;;3 RUE DES LILAS;;69003 LYON;;69003;LYON;REFU',
    ],
    told: { kind: 'letters', rows: 3, applied: 2, unusable: 1, oppositions: 1, dead: 1, calls: 0 },
    meanings: { NPAI: 'npai', REFU: 'letter_refused' },
  },
  {
    tool: 'Brevo: its log of events',
    lines: [
      'st_text;ts;sub;frm;email;tag;mid;link',
      'Delivered;30-11-2026 10:00:00;Offre;alpha@example.com;personne.1@example.com;;<1@x>;',
      'First opening;30-11-2026 10:03:00;Offre;alpha@example.com;personne.2@example.com;;<1@x>;',
      'Unsubscribed;30-11-2026 10:01:00;Offre;alpha@example.com;personne.3@example.com;;<1@x>;',
    ],
    told: { kind: 'messages', applied: 3, oppositions: 1 },
    meanings: { Delivered: 'delivered', 'First opening': 'opened', Unsubscribed: 'unsubscribed' },
  },
];

const filled = (firm: Firm, line: string): string =>
  line.replace(/@(\d)(?!\w)/g, (_, id: string) => firm.reference(Number(id))).replace(/#(\d)/g, '3363998100$1');

describe('reports of tools', () => {
  it.each(REPORTS)('$tool', ({ lines, told, meanings }) =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3));
      const report = await takeLines(
        firm,
        'rapport.csv',
        lines.map((line) => filled(firm, line)),
      );
      expect(report).toMatchObject({
        rows: Number(told['rows'] ?? lines.length - 1),
        unmatched: 0,
        unusable: 0,
        ...told,
      });
      expect(Object.fromEntries(report.codes.map(({ code, meaning }) => [code, meaning]))).toEqual(meanings);
    }),
  );

  it.each([
    ['30/11/2026', '10:05:00', '2026-11-30T10:05:00+01:00'],
    ['30/11/2026', '9h05', '2026-11-30T09:05:00+01:00'],
    ['20261130', '1005', '2026-11-30T10:05:00+01:00'],
    ['30/11/2026', '', '2026-11-30'],
  ])('give day and time of a call in two columns: %s and « %s »', (day, time, at) =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2));
      const lines = ['INDICE;DATE;HEURE;STATUT', `${firm.reference(1)};${day};${time};Joint`];
      await takeLines(firm, 'appels.csv', [...lines, `${firm.reference(2)};30/11/2026;10:00;Joint`]);
      expect(firm.workspace.all('SELECT at FROM return_rows WHERE contact_id = 1')).toEqual([{ at }]);
    }),
  );

  it('ask a code of Vocalcom Hermes under its name', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      const lines = [
        'INDICE;TEL1;DATE;STATUS;LIB_STATUS',
        `${firm.reference(1)};0639981001;20261130;95;Refus argumenté`,
      ];
      await expect(takeLines(firm, 'hermes.csv', lines)).rejects.toMatchObject({ code: 'returns.unknown_codes' });
      const codes = { '95': 'refused' } as const;
      expect(await takeLines(firm, 'hermes.csv', lines, { codes })).toMatchObject({
        refusals: 1,
        codes: [{ code: '95', name: 'Refus argumenté', meaning: 'refused' }],
      });
    }));

  it('of unsubscriptions with a type tell a bounce from a no, whatever the name of the file', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2));
      const lines = [
        'Email;Type de désinscription;Date de désinscription',
        'personne.1@example.com;Désinscription;30/11/2026 10:00',
        'personne.2@example.com;Hard bounce;30/11/2026 10:00',
      ];
      expect(await takeLines(firm, 'mailup-optout.csv', lines)).toMatchObject({ tool: null, oppositions: 1, dead: 1 });
    }));
});
