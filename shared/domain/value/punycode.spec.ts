import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unicodeDomain } from './punycode.ts';

describe('unicodeDomain', () => {
  it.each([
    ['xn--socit-esab.example', 'société.example'],
    ['mail.xn--caf-dma.example', 'mail.café.example'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['xn--80akhbyknj4f.example', 'испытание.example'],
    ['example.fr', 'example.fr'],
    // No encodings: they stay.
    ['xn--.example', 'xn--.example'],
    ['xn--ab!c.example', 'xn--ab!c.example'],
    ['xn--zzzzzzzzzzzz.example', 'xn--zzzzzzzzzzzz.example'],
    ['xn--abc-.example', 'xn--abc-.example'],
  ])('%s: %s', (encoded, domain) => {
    expect(unicodeDomain(encoded)).toBe(domain);
  });

  it('is the inverse of the platform’s encoding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'abcdexyz0189éèàçôüñœøλжя日本'), { minLength: 1, maxLength: 12 }),
        (letters) => {
          const domain = `${letters.join('')}.example`;
          fc.pre(domainToASCII(domain) !== '');
          expect(unicodeDomain(domainToASCII(domain))).toBe(domain);
        },
      ),
    );
  });
});
