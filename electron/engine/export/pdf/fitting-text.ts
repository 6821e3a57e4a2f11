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

/** The same in at most `limit` bytes of UTF-8. */
export function fittingBytes(text: string, limit: number, onShortened: () => void): string {
  if (Buffer.byteLength(text) <= limit) return text;
  // Whole characters only: a half one at the end is left out.
  const fits = new TextDecoder().decode(Buffer.from(text).subarray(0, limit), { stream: true });
  return fittingText(text, fits.length, onShortened);
}
