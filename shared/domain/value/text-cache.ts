const LIMIT = 4096;
/** Longer texts are remarks of one person: caching them would only take memory. */
const LONGEST = 80;

/**
 * A pure function of a text with a cache of its latest answers: cells of a column repeat the same few words. The cache
 * is emptied when it is full, so that a million different cells take little memory.
 *
 * @param longest the greatest length of a cached text, in characters.
 * @param limit the most answers that are kept.
 */
export function cachedByText<Answer>(
  work: (text: string) => Answer,
  longest: number = LONGEST,
  limit: number = LIMIT,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return work(text);
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = work(text);
    if (answers.size >= limit) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
