/**
 * A text in at most `limit` characters: whole words from the left, a single longer word cut. `onShortened` is called,
 * so that nothing is lost silently.
 */
export function fittingText(text: string, limit: number, onShortened: () => void): string {
  if (text.length <= limit) return text;
  onShortened();
  const fits = text.slice(0, limit + 1).replace(/\s+\S*$/, '');
  return fits.length <= limit ? fits : text.slice(0, limit);
}
