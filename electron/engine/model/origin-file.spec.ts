import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import { isKnownCode } from '../../../shared/text/index.ts';
import { parseOrigin } from './origin-file.ts';
import { parseMapping } from '../import/columns/parse-mapping.ts';

const TODAY = '2026-11-24';
const good = { kind: 'direct', source: 'Boutique Alba', on: '2026-11-14' };

/** The code and the field of a refusal. */
function refusal(work: () => unknown): readonly [string, unknown] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(isKnownCode(error.code), error.code).toBe(true);
    return [error.code, error.params['field']];
  }
  throw new Error('nothing was refused');
}

describe('ORIGIN.json', () => {
  it.each([
    ['the least', good],
    ['an unknown origin', { kind: 'unknown' }],
    [
      'nulls for what is not known',
      { ...good, since: null, informed: null, expected: null, audience: null, consents: null, evidence: null },
    ],
    [
      'a consent of everybody',
      {
        ...good,
        consents: [
          {
            channel: 'email',
            at: '2026-10-01',
            organisations: ['ALPHA'],
            goods: ['*'],
            positiveAct: true,
            proof: true,
            mentions: ['identity'],
            wording: 'J’accepte',
          },
        ],
      },
    ],
    [
      'what happened today, and an end that lies ahead',
      {
        ...good,
        on: TODAY,
        consents: [{ channel: 'phone', at: '2026-11-24T09:00:00+01:00', until: '2027-11-23', slot: '2026-12-01' }],
      },
    ],
    [
      'where, when and under which terms public data was captured',
      {
        ...good,
        kind: 'public',
        capturedFrom: 'annuaire.example/lyon',
        capturedOn: '2026-11-14',
        reuseTerms: 'LO 2.0',
      },
    ],
    [
      'what holds for the purchases',
      { ...good, sales: { goods: 'cuisine', informed: true, refusalOffered: true }, contracts: { goods: 'entretien' } },
    ],
  ])('takes %s', (_, json) => {
    expect(parseOrigin(json, TODAY).kind).toBe(json.kind);
  });

  it.each<[unknown, string, string]>([
    [null, 'origin.not_an_object', 'ORIGIN'],
    [[], 'origin.not_an_object', 'ORIGIN'],
    [{}, 'origin.missing_field', 'kind'],
    [{ ...good, kind: 'rented' }, 'origin.not_in_list', 'kind'],
    [{ kind: 'purchased', on: '2026-11-02' }, 'origin.missing_field', 'source'],
    [{ kind: 'purchased', source: 'Fichiers & Cie' }, 'origin.missing_field', 'on'],
    [{ ...good, source: ' ' }, 'origin.empty', 'source'],
    [{ ...good, on: '2026-02-30' }, 'origin.not_a_day', 'on'],
    [{ ...good, on: '14/11/2026' }, 'origin.not_a_day', 'on'],
    [{ ...good, since: '2026-11-15' }, 'origin.since_after_on', 'since'],
    [{ ...good, on: '9999-12-31' }, 'origin.in_future', 'on'],
    [{ ...good, on: '2026-11-25' }, 'origin.in_future', 'on'],
    [{ ...good, since: '9999-12-31' }, 'origin.in_future', 'since'],
    [{ ...good, informedSince: '2027-01-01' }, 'origin.in_future', 'informedSince'],
    [{ ...good, noticeOn: '2027-01-01' }, 'origin.in_future', 'noticeOn'],
    [
      { ...good, consents: [{ channel: 'sms' }, { channel: 'email', at: '2026-11-25' }] },
      'origin.in_future',
      'consents[1].at',
    ],
    [{ ...good, kind: 'public', capturedOn: '2027-01-01' }, 'origin.in_future', 'capturedOn'],
    [{ ...good, kind: 'public', capturedOn: '2026-11-15' }, 'origin.captured_after_on', 'capturedOn'],
    [{ ...good, kind: 'public', capturedFrom: ' ' }, 'origin.empty', 'capturedFrom'],
    [{ ...good, capturedFrom: 'annuaire.example' }, 'origin.not_public', 'capturedFrom'],
    [{ ...good, kind: 'purchased', reuseTerms: 'LO 2.0' }, 'origin.not_public', 'reuseTerms'],
    [{ ...good, informed: 'oui' }, 'origin.not_a_boolean', 'informed'],
    [{ ...good, informedSince: 'hier' }, 'origin.not_a_day', 'informedSince'],
    [{ ...good, audience: 'particulier' }, 'origin.not_in_list', 'audience'],
    [{ ...good, supplier: 'x' }, 'origin.unknown_field', 'supplier'],
    [{ ...good, consents: {} }, 'origin.not_a_list', 'consents'],
    [{ ...good, consents: [{ at: '2026-10-01' }] }, 'origin.missing_field', 'consents[0].channel'],
    [{ ...good, consents: [{ channel: 'fax' }] }, 'origin.not_in_list', 'consents[0].channel'],
    [{ ...good, consents: [{ channel: 'email', at: 'octobre' }] }, 'origin.not_a_moment', 'consents[0].at'],
    [
      { ...good, consents: [{ channel: 'email', organisations: 'ALPHA' }] },
      'origin.not_a_list',
      'consents[0].organisations',
    ],
    [
      { ...good, consents: [{ channel: 'email', mentions: ['date'] }] },
      'origin.not_in_list',
      'consents[0].mentions[0]',
    ],
    [{ ...good, sales: { family: 'cuisine' } }, 'origin.unknown_field', 'sales.family'],
    [{ ...good, evidence: 'contrat.pdf' }, 'origin.not_a_list', 'evidence'],
  ])('refuses %j', (json, code, field) => {
    expect(refusal(() => parseOrigin(json, TODAY))).toEqual([code, field]);
  });
});

describe('MAP.json', () => {
  it('accepts headers, letters and left-out columns', () => {
    const mapping = { headerRow: 3, columns: { 'Tél. portable': 'mobile', C: 'lastName', Commentaire: null } };
    expect(parseMapping(mapping)).toEqual(mapping);
  });

  it.each<[unknown, string, string | undefined]>([
    ['x', 'mapping.not_an_object', undefined],
    [{ columns: {}, sheet: 'x' }, 'mapping.unknown_key', 'sheet'],
    [{ headerRow: '3', columns: {} }, 'mapping.bad_header_row', 'headerRow'],
    [{ headerRow: -1, columns: {} }, 'mapping.bad_header_row', 'headerRow'],
    [{ headerRow: 1 }, 'mapping.bad_columns', 'columns'],
    [{ columns: ['Nom'] }, 'mapping.bad_columns', 'columns'],
    [{ columns: { Nom: 1 } }, 'mapping.bad_target', 'columns.Nom'],
  ])('refuses %j', (json, code, field) => {
    expect(refusal(() => parseMapping(json))).toEqual([code, field]);
  });
});
