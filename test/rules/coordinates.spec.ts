import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Minors, retention, mailboxes, lines, status, Sirene, coordinates: docs/law/rules-fr.md, sections 2.3, 6, 9 and 11; docs/formats/facts.md. */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';

describe('mailboxes (E-11 to E-14)', () => {
  const direct = { origins: [origin('direct', '2026-01-02')] };
  const site = { origins: [origin('public', '2026-11-10', { informed: false, expected: true })] };
  it.each<readonly [string, string, string, Json, Json, Letter]>([
    [
      'generic address of an organisation',
      'organisation',
      'contact@example.org',
      site,
      { professionRelated: false },
      'A',
    ],
    ['with dots and dashes', 'organisation', 'Service.Client@example.org', site, { professionRelated: false }, 'A'],
    [
      'named address of an organisation, unrelated',
      'organisation',
      'dsi.dupont@example.org',
      site,
      { professionRelated: false },
      'B',
    ],
    ['named address of an organisation, related', 'organisation', 'dsi.dupont@example.org', site, {}, 'C'],
    ['organisation without a known address', 'organisation', '', site, { professionRelated: false }, 'A'],
    [
      'generic address of an organisation at a free provider',
      'organisation',
      'mairie@orange.fr',
      site,
      { professionRelated: false },
      'A',
    ],
    ['named free address of an organisation', 'organisation', 'paul.durand@gmail.com', direct, {}, 'B'],
    ['generic address of a professional', 'professional', 'info@example.com', site, { professionRelated: false }, 'A'],
    ['named address of a professional', 'professional', 'dsi.martin@example.com', direct, {}, 'C'],
    [
      'generic address of a sole trader, unrelated',
      'sole_trader',
      'contact@plombier.example.org',
      direct,
      { professionRelated: false },
      'B',
    ],
    ['generic address of a sole trader, related', 'sole_trader', 'contact@plombier.example.org', direct, {}, 'C'],
    ['free address of a professional, given', 'professional', 'paul.durand@gmail.com', direct, {}, 'B'],
    ['free address of a professional, published', 'professional', 'paul.durand@gmail.com', site, {}, 'R'],
    [
      'free address of a professional, published, unrelated',
      'professional',
      'paul.durand@gmail.com',
      site,
      { professionRelated: false },
      'B',
    ],
    [
      'free address of a professional, consent',
      'professional',
      'paul.durand@gmail.com',
      { ...direct, consents: [granted('email', '2026-06-01')] },
      {},
      'A',
    ],
    [
      'free address of a professional, customer',
      'professional',
      'paul.durand@orange.fr',
      { ...direct, sales: [{ on: '2026-05-02', goods: 'kitchen', informed: true, refusalOffered: true }] },
      {},
      'C',
    ],
    ['free address of a sole trader, published', 'sole_trader', 'plomberie.durand@wanadoo.fr', site, {}, 'R'],
    ['free address of a sole trader, given', 'sole_trader', 'plomberie.durand@wanadoo.fr', direct, {}, 'B'],
    ['generic address of a consumer', 'consumer', 'contact@example.net', site, {}, 'B'],
  ])('%s', (_, audience, email, contact, campaign, letter) => {
    expect(
      verdictOf(facts(audience, { email: email === '' ? null : email, ...contact }, 'email', AT, campaign)).verdict,
    ).toBe(VERDICT_OF[letter]);
  });

  it('does not affect other channels', () => {
    expect(verdictOf(facts('professional', { email: 'paul.durand@gmail.com', ...direct }, 'sms', AT)).verdict).toBe(
      'conditional',
    );
  });
});

describe('lines (T-23, T-25)', () => {
  const site = { origins: [origin('public', '2026-11-10', { informed: false, expected: true })] };
  it.each<readonly [string, string, Json, Letter]>([
    ['sole trader, published landline', 'sole_trader', { phoneUse: null }, 'C'],
    [
      'sole trader, published mobile of unknown use',
      'sole_trader',
      { phone: '+33639980011', phoneUse: 'unknown' },
      'R',
    ],
    ['sole trader, published mobile of unknown use', 'sole_trader', { phone: '+33639980011', phoneUse: null }, 'R'],
    ['sole trader, published business mobile', 'sole_trader', { phone: '+33639980011' }, 'C'],
    ['sole trader, published overseas mobile', 'sole_trader', { phone: '+262692000011', phoneUse: 'unknown' }, 'R'],
    [
      'professional, published mobile of unknown use',
      'professional',
      { phone: '+33639980011', phoneUse: 'unknown' },
      'C',
    ],
    ['professional, published private line', 'professional', { phone: '+33639980011', phoneUse: 'private' }, 'B'],
    [
      'professional, number not published for that',
      'professional',
      { origins: [origin('public', '2026-11-10', { informed: false })] },
      'B',
    ],
    [
      'professional, bought private line',
      'professional',
      { phoneUse: 'private', origins: [origin('purchased', '2026-11-10')] },
      'B',
    ],
    [
      'professional, bought line of unknown use',
      'professional',
      { phoneUse: 'unknown', origins: [origin('purchased', '2026-11-10')] },
      'C',
    ],
    [
      'professional, private line given',
      'professional',
      { phoneUse: 'private', origins: [origin('direct', '2026-11-10')] },
      'C',
    ],
  ])('%s', (_, audience, contact, letter) => {
    expect(verdictOf(facts(audience, { ...site, ...contact }, 'phone', AT)).verdict).toBe(VERDICT_OF[letter]);
  });
});

describe('coordinates', () => {
  const hired = origin('purchased', '2026-11-10', { coordinate: 'dsi.martin@example.com', informed: false });
  const given = origin('direct', '2026-01-02', { coordinate: '+33199000010' });
  it.each<readonly [string, Json[], string, string, Letter]>([
    ['a hired e-mail of a consumer beside a phone given directly', [hired, given], 'consumer', 'email', 'B'],
    ['the hired e-mail of a professional', [hired, given], 'professional', 'email', 'C'],
    ['the phone given directly', [hired, given], 'professional', 'phone', 'C'],
    ['only a phone given directly, for an e-mail', [given], 'professional', 'email', 'B'],
    ['the whole person', [origin('direct', '2026-01-02'), hired], 'professional', 'email', 'C'],
    ['an e-mail for a letter', [hired], 'consumer', 'post', 'B'],
    [
      'an address key for a letter',
      [origin('direct', '2026-01-02', { coordinate: '69003|rue du lac' })],
      'consumer',
      'post',
      'C',
    ],
  ])('%s', (_, origins, audience, channel, letter) => {
    const contact = { email: 'dsi.martin@example.com', phone: '+33199000010', origins };
    expect(verdictOf(facts(audience, contact, channel, AT)).verdict).toBe(VERDICT_OF[letter]);
  });
});
