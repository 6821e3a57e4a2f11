import { say } from '../../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../../shared/text/text.ts';
import { html, type Html } from './html.ts';
import type { FirstAndLastDay } from './record-days.ts';
import { shortDay, writtenDay } from '../../model/written-date.ts';

/** The language of the page of a record: sentences, numbers and days in the approver's language. */
export interface RecordWords {
  readonly language: Language;
  readonly say: (code: string, params?: SentenceParams) => string;
  readonly number: (value: number) => string;
  /** A day in words: 24 novembre 2026. */
  readonly day: (day: string) => string;
}

export function recordWords(language: Language): RecordWords {
  const numbers = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  return {
    language,
    say: (code, params) => say(language, code, params),
    number: (value) => numbers.format(value),
    day: (day) => writtenDay(day, language),
  };
}

/** « du 02/10/2026 au 14/11/2026 », one day alone, or nothing where no day is known. */
export function stretchWords({ from, to }: FirstAndLastDay, words: RecordWords): string {
  if (from === null || to === null) return '';
  return from === to
    ? words.say('record.on_day', { day: shortDay(from) })
    : words.say('record.between', { from: shortDay(from), until: shortDay(to) });
}

/** One line of a list of details. */
export interface Detail {
  readonly term: string;
  readonly text: string | Html;
}

export function detailList(details: readonly Detail[]): Html {
  return html`<dl>${details.map(
    ({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>
`,
  )}</dl>`;
}

/** A section of the two pages. */
export function section(title: string, body: Html): Html {
  return html`<section><h2>${title}</h2>
${body}
</section>
`;
}

/** A detail behind the two pages: folded on a screen, not printed unless opened. */
export function folded(title: string, body: Html): Html {
  return html`<details><summary>${title}</summary>
${body}
</details>
`;
}

/** Missing required details. */
export function missing(words: RecordWords, code: string): Html {
  return html`<span class="missing">${words.say(code)}</span>`;
}
