import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEmail } from './canonical-email.ts';

describe('canonicalEmail', () => {
  it.each([
    ['Jean.Dupont@Example.FR', 'jean.dupont@example.fr'],
    [' jean.dupont @example.fr\u200B', 'jean.dupont@example.fr'],
    ['jean+news@café.fr', 'jean+news@xn--caf-dma.fr'],
    ['jean@bücher.cœur.fr', 'jean@xn--bcher-kva.xn--cur-fya.fr'],
    ['jean@straße.de', 'jean@xn--strae-oqa.de'],
    ['jean@cafe\u0301.fr', 'jean@xn--caf-dma.fr'],
    ['jean@xn--caf-dma.fr', 'jean@xn--caf-dma.fr'],
    ['jean@under_score.example.fr', 'jean@under_score.example.fr'],
    ['e\u0301ric@example.fr', 'éric@example.fr'],
    ['jean@exa<mple.fr', 'jean@exa<mple.fr'],
    ['no address', 'noaddress'],
  ])('%j → %s', (email, canonical) => {
    expect(canonicalEmail(email)).toBe(canonical);
  });

  it('leaves ASCII domains, and its own output, unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèàüñçœ\d]{1,12}$/), (label) => {
        const once = canonicalEmail(`jean@${label}.fr`);
        expect(once).toMatch(/^jean@[a-z\d-]+\.fr$/);
        expect(canonicalEmail(once)).toBe(once);
        if (/^[a-z\d]+$/.test(label)) expect(once).toBe(`jean@${label}.fr`);
      }),
    );
  });
});
