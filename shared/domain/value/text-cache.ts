const LIMIT = 4096;
/** Longer texts are remarks of one person: kept, they would only take room. */
const LONGEST = 80;

/**
 * A pure function of a text that keeps its latest answers: cells of a column repeat the same few words.
 * It forgets all of them when it holds 4,096, so that a million different cells take no memory.
 *
 * @param longest the most characters of a text whose answer is kept.
 */
export function cachedByText<Answer>(
  work: (text: string) => Answer,
  longest: number = LONGEST,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return work(text);
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = work(text);
    if (answers.size >= LIMIT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
