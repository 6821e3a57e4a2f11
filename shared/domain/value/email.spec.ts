import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmails } from './email.ts';

describe('one address in its spellings', () => {
  it.each([
    'jean.dupont@example.org',
    'JEAN.DUPONT@EXAMPLE.ORG',
    ' Jean.Dupont@Example.org ',
    '\u200Bjean.dupont@example.org',
    'jean.dupont\u200B@example.org',
    'mailto:jean.dupont@example.org',
    'mailto:jean.dupont@example.org?subject=Bonjour',
    '<jean.dupont@example.org>',
    'Jean Dupont <jean.dupont@example.org>',
    '"Dupont, Jean" <Jean.Dupont@example.org>',
    'jean.dupont@example.org;',
    'jean.dupont@example.org,',
    "'jean.dupont@example.org'",
    'mail : jean.dupont@example.org',
  ])('%j', (text) => {
    expect(normaliseEmails(text)).toEqual({ value: ['jean.dupont@example.org'], findings: [] });
  });
});

describe('a domain with accents', () => {
  it.each([
    ['zoe@xn--socit-esab.example', 'zoe@société.example'],
    ['Zoe@XN--SOCIT-ESAB.example', 'zoe@société.example'],
    ['zoe@SOCIÉTÉ.example', 'zoe@société.example'],
    // A label without letters, and one that encodes nothing, stay.
    ['zoe@xn--ls8h.example', 'zoe@xn--ls8h.example'],
    ['zoe@xn--zzzzzzzzzzzz.example', 'zoe@xn--zzzzzzzzzzzz.example'],
  ])('%s is %s', (text, email) => {
    expect(normaliseEmails(text).value).toEqual([email]);
  });
});

describe('several in a cell', () => {
  it.each([
    'a.b@example.org ; c.d@example.net',
    'a.b@example.org / c.d@example.net',
    'a.b@example.org, c.d@example.net',
    'a.b@example.org c.d@example.net',
    'a.b@example.org - c.d@example.net',
    'a.b@example.org\nc.d@example.net',
    'A <a.b@example.org>; C <c.d@example.net>',
    'a.b@example.org ou C.D@example.net, a.b@example.org',
  ])('%j', (text) => {
    expect(normaliseEmails(text).value).toEqual(['a.b@example.org', 'c.d@example.net']);
  });
});

describe('repaired and reported', () => {
  it.each([
    ['fabre@example,com', 'email.comma_for_dot', 'fabre@example.com'],
    ['pasquier.remi@example.org.', 'email.final_dot', 'pasquier.remi@example.org'],
    ['petit @ example.org', 'email.space', 'petit@example.org'],
    ['éric@example.org', 'email.accent', 'éric@example.org'],
    ['a@example.org (perso)', 'email.note', 'a@example.org'],
    ['a@example.org - ne plus écrire', 'email.note', 'a@example.org'],
    ['a@example.org, STOP', 'email.note', 'a@example.org'],
    ['a@example.org : NE PLUS ENVOYER DE MAILS !', 'email.note', 'a@example.org'],
    ['a@example.org ne veut plus de mails', 'email.note', 'a@example.org'],
    ['a@example.org STOP', 'email.note', 'a@example.org'],
    ['A@Example.org / désinscrit', 'email.note', 'a@example.org'],
    ['j@gmial.com', 'email.likely_typo', 'j@gmial.com'],
    ['j@gmail.con', 'email.likely_typo', 'j@gmail.con'],
    ['j@hotmial.fr', 'email.likely_typo', 'j@hotmial.fr'],
    ['j@wanado.fr', 'email.likely_typo', 'j@wanado.fr'],
    ['j@laposte.fr', 'email.likely_typo', 'j@laposte.fr'],
  ])('%j: %s', (text, code, email) => {
    expect(normaliseEmails(text)).toEqual({
      value: [email],
      findings: [expect.objectContaining({ code, severity: 'info' })],
    });
  });

  it('suggests the probable domain and changes nothing', () => {
    expect(normaliseEmails('j@gmial.com').findings[0]?.params).toEqual({
      domain: 'gmial.com',
      suggestion: 'gmail.com',
    });
  });

  it.each(['j@gmail.com', 'j@gmx.net', 'j@yahoo.ca', 'j@mail.com', 'j@alba.example.com'])(
    '%s is not a typing error',
    (text) => {
      expect(normaliseEmails(text).findings).toEqual([]);
    },
  );
});

it.each([`${'a'.repeat(64)}@example.org`, `a@${'b.'.repeat(124)}exam`])(
  'an address of the greatest length is one: %s',
  (text) => {
    expect(normaliseEmails(text).value).toEqual([text]);
  },
);

describe('texts that are not an address', () => {
  it.each([
    ['monique93@example', 'email.no_top_level_domain'],
    ['test@test', 'email.no_top_level_domain'],
    ['faurej41.example.com', 'email.no_at'],
    ['cisse(arobase)example.com', 'email.no_at'],
    ['à vérifier', 'email.no_at'],
    ['mallet@@example.org', 'email.two_at'],
    ['a@b@example.org', 'email.two_at'],
    ['@example.org', 'email.nothing_before_at'],
    ['inconnu@', 'email.nothing_after_at'],
    ['girard..x@example.com', 'email.misplaced_dot'],
    ['girard.@example.com', 'email.misplaced_dot'],
    ['jean dupont@example.org', 'email.not_an_address'],
    ['a@example.co m', 'email.not_an_address'],
    ['a@example.org bis', 'email.not_an_address'],
    ['a@exam ple.org ne plus écrire', 'email.not_an_address'],
    ['a@-example.org', 'email.not_an_address'],
    ['a@192.168.0.1', 'email.no_top_level_domain'],
    ['a@mail.example.1', 'email.no_top_level_domain'],
    [`${'a'.repeat(65)}@example.org`, 'email.not_an_address'],
    [`a@${'b.'.repeat(124)}examp`, 'email.not_an_address'],
  ])('%j: %s, a warning', (text, code) => {
    expect(normaliseEmails(text)).toEqual({ value: null, findings: [{ code, severity: 'warning' }] });
  });

  it.each(['NC', 'néant', 'pas de mail', "pas d'internet", '-', '?', 'INCONNU'])(
    'the placeholder %j gives no warning',
    (text) => {
      expect(normaliseEmails(text)).toEqual({
        value: null,
        findings: [{ code: 'email.placeholder', severity: 'info' }],
      });
    },
  );

  it('keeps the valid address beside the invalid one', () => {
    expect(normaliseEmails('a@example.org; b@example')).toEqual({
      value: ['a@example.org'],
      findings: [{ code: 'email.no_top_level_domain', severity: 'warning' }],
    });
  });
});

describe('properties', () => {
  it('never throws, and its result reads as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 60 }), fc.emailAddress(), fc.stringMatching(/^[a-c@., ;<>-]{0,30}$/)),
        (text) => {
          for (const email of normaliseEmails(text).value ?? []) expect(normaliseEmails(email).value).toEqual([email]);
        },
      ),
    );
  });

  it('case and surrounding marks never matter', () => {
    const addresses = fc.tuple(
      fc.stringMatching(/^[a-z\d]{1,8}(?:[._-][a-z\d]{1,6})?$/),
      fc.constantFrom('example.com', 'example.org', 'mail.example.net'),
    );
    const dress = fc.constantFrom<(email: string) => string>(
      (e) => e.toUpperCase(),
      (e) => `<${e}>`,
      (e) => `X Y <${e}>`,
      (e) => `mailto:${e}`,
      (e) => ` ${e} ;`,
    );
    fc.assert(
      fc.property(addresses, dress, ([local, domain], wear) => {
        expect(normaliseEmails(wear(`${local}@${domain}`)).value).toEqual([`${local}@${domain}`]);
      }),
    );
  });
});
