const PART = '\u001F';

/** The facts of the first layout by place: the first four always, the others with their letter. */
const PLACED = ['a', 't', 'y', 'L'] as const;

/**
 * The facts of a check as the first layout wrote them: fields by place instead of by letter, without those of later
 * layouts.
 */
export function oldVectorText(text: string): string {
  const [origin = '', person = '', ...rest] = text.split(PART);
  const facts = new Map(
    person
      .split('|')
      .filter((fact) => fact !== '')
      .map((fact) => [fact.slice(0, 1), fact.slice(1)] as const),
  );
  const fact = (letter: string): string => facts.get(letter) ?? '';
  const single = (letter: string): string => (facts.has(letter) ? `|${letter}${fact(letter)}` : '');
  const dated = (letter: string, day: string): string =>
    facts.has(letter) || facts.has(day) ? `|${letter}${fact(letter) || '?'}${fact(day)}` : '';
  const old = `${PLACED.map(fact).join('|')}${single('n')}${single('b')}${dated('m', 'u')}${dated('d', 'G')}${single('r')}`;
  return [origin, old, ...rest].join(PART);
}
