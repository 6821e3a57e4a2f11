import { describe, expect, it } from 'vitest';
import { smsLength } from './sms-length.ts';

const alone = (text: string) => smsLength(text, { needsStop: false });

describe('the length of a text message', () => {
  it.each([
    ['', 'gsm7', 0, 160, 1],
    ['Soldes à -20 %, jusqu’'.replace('’', "'"), 'gsm7', 22, 160, 1],
    ['é'.repeat(160), 'gsm7', 160, 160, 1],
    ['é'.repeat(161), 'gsm7', 161, 153, 2],
    ['é'.repeat(306), 'gsm7', 306, 153, 2],
    ['é'.repeat(307), 'gsm7', 307, 153, 3],
    ['Fête', 'ucs2', 4, 70, 1],
    ['ê'.repeat(70), 'ucs2', 70, 70, 1],
    ['ê'.repeat(71), 'ucs2', 71, 67, 2],
    ['ê'.repeat(134), 'ucs2', 134, 67, 2],
    ['ê'.repeat(135), 'ucs2', 135, 67, 3],
  ] as const)('of %j', (text, encoding, units, perMessage, messages) => {
    expect(alone(text)).toMatchObject({ encoding, units, perMessage, messages });
  });

  it.each([...'êâîôûçëïœ’«»–😀'])('leaves GSM-7 with %s', (character) => {
    expect(alone(`Offre ${character}`)).toMatchObject({ encoding: 'ucs2', perMessage: 70, outside: [character] });
  });

  it.each([...'éèàùÇÉäöüñ@£$'])('stays in GSM-7 with %s', (character) => {
    expect(alone(`Offre ${character}`)).toMatchObject({ encoding: 'gsm7', units: 7, outside: [] });
  });

  it('counts an extended character twice, and never splits it', () => {
    expect(alone('50 €')).toMatchObject({ encoding: 'gsm7', units: 5 });
    expect(alone(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toMatchObject({ units: 305, messages: 2 });
    // The sign does not fit behind 152 letters: three messages instead of two.
    expect(alone(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, messages: 3 });
    expect(alone(`${'ê'.repeat(66)}😀${'ê'.repeat(66)}`)).toMatchObject({ units: 134, messages: 3 });
  });

  it('counts the STOP mention of a commercial message once', () => {
    expect(smsLength('a'.repeat(149), { needsStop: true })).toMatchObject({ units: 160, messages: 1, stop: 11 });
    expect(smsLength('a'.repeat(150), { needsStop: true })).toMatchObject({ units: 161, messages: 2, stop: 11 });
    expect(smsLength('Soldes. Stop au 36180', { needsStop: true })).toMatchObject({ units: 21, stop: 0 });
    for (const text of ['Non-stop 9h-20h', 'Ouvert non stop'])
      expect(smsLength(text, { needsStop: true }), text).toMatchObject({ stop: 11 });
    expect(smsLength('Nonstop', { needsStop: true })).toMatchObject({ units: 18, stop: 11 });
    expect(smsLength('Soldes', { needsStop: false })).toMatchObject({ units: 6, stop: 0 });
  });
});
