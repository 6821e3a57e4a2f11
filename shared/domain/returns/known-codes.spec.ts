import { describe, expect, it } from 'vitest';
import { knownCode, knownCodeIn, speaksOfRefusal } from './known-codes.ts';
import { EFFECTS, MEANINGS, MEANINGS_OF_KIND } from './meaning.ts';

describe('the codes of tools', () => {
  it.each([
    ['NA', 'no_answer'],
    ['B', 'busy'],
    ['AM', 'machine'],
    ['PDROP', 'answered'],
    ['ADC', 'out_of_service'],
    ['AFAX', 'fax'],
    ['NI', 'refused'],
    ['DNC', 'opposed'],
    ['CBHOLD', 'callback'],
    ['SALE', 'sale'],
    ['QUEUE', 'not_called'],
  ])('VICIdial writes %s for %s', (code, meaning) => {
    expect(knownCode(code, 'vicidial')).toEqual({ meaning, isAsked: false });
    expect(knownCode(code.toLowerCase(), 'vicidial')?.meaning).toBe(meaning);
  });

  it.each([
    ['DNCC', 'opposed'],
    ['DNCL', 'not_called'],
    ['DNCI', 'not_called'],
  ])('asks about %s, which matches a list of the dialer', (code, meaning) => {
    expect(knownCode(code, 'vicidial')).toEqual({ meaning, isAsked: true });
  });

  it('knows plain words of any tool, and nothing else', () => {
    expect(knownCode('Répondeur', null)?.meaning).toBe('machine');
    expect(knownCode('Ne plus appeler', null)?.meaning).toBe('opposed');
    expect(knownCode('Hard Bounce', null)?.meaning).toBe('bounced_hard');
    expect(knownCode('PLI REFUSÉ', null)?.meaning).toBe('letter_refused');
    for (const code of ['RDV', 'NI', 'A', 'HC', '']) expect(knownCode(code, null)).toBeNull();
    expect(knownCode('RDV', 'vicidial')).toBeNull();
  });

  it('reads the flags of Brevo', () => {
    expect(knownCode('TRUE', 'brevo')?.meaning).toBe('unsubscribed');
    expect(knownCode('FALSE', 'brevo')?.meaning).toBe('ignored');
    expect(knownCode('TRUE', null)).toBeNull();
  });

  it.each([
    ['calls', 'OPT-OUT', 'opposed'],
    ['calls', 'STOP', 'opposed'],
    ['calls', 'Refus', 'refused'],
    ['emails', 'STOP', 'unsubscribed'],
    ['emails', 'Opposition', 'unsubscribed'],
    ['emails', 'Refusé', null],
    ['texts', 'Désinscrit', 'stop'],
    ['texts', 'Ne plus appeler', 'stop'],
    ['texts', 'Refusé', null],
    ['messages', 'STOP', 'stop'],
    ['messages', 'Désinscrit', 'unsubscribed'],
    ['messages', 'Opposition', null],
    ['letters', 'Refusé', 'letter_refused'],
    ['letters', 'Opposition', 'letter_refused'],
    ['letters', 'Ne plus contacter', 'opposed_all'],
    ['letters', 'RDV', null],
  ] as const)('reads a no in a file of %s: %s', (subject, code, meaning) => {
    expect(knownCodeIn(subject, code, null)?.meaning ?? null).toBe(meaning);
  });

  it('never passes over what speaks of a refusal', () => {
    expect(speaksOfRefusal('DNC2', null)).toBe(true);
    expect(speaksOfRefusal('X1', 'Refus définitif')).toBe(true);
    expect(speaksOfRefusal('X1', 'Ne plus appeler')).toBe(true);
    for (const code of ['STOPPUB', 'STOPSMS', 'DNCX', 'Opposé', 'Ne pas rappeler', 'Ne veut plus de courrier'])
      expect(speaksOfRefusal(code, null), code).toBe(true);
    expect(speaksOfRefusal('Ne répond pas', null)).toBe(false);
    expect(speaksOfRefusal('RDV', 'Rendez-vous')).toBe(false);
  });
});

describe('meanings', () => {
  it('are each offered for a kind, and have effects', () => {
    const offered = new Set(Object.values(MEANINGS_OF_KIND).flat());
    expect(MEANINGS.filter((meaning) => !offered.has(meaning))).toEqual([]);
  });

  it('close a channel only where a person said no', () => {
    const closing = MEANINGS.filter((meaning) => EFFECTS[meaning].closes !== undefined);
    expect(closing).toEqual(['opposed', 'opposed_all', 'unsubscribed', 'stop', 'complaint', 'letter_refused']);
  });
});
