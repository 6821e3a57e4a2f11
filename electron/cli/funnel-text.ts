import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { ExcludedPart } from '../engine/campaign/definition/exclusion.ts';
import type { Funnel } from '../engine/campaign/funnel.ts';
import { textTable } from './table.ts';

const SHOWN_REASONS = 6;

function partWords({ export: list, segment, file }: ExcludedPart, language: Language): string {
  if (list !== undefined) return say(language, 'report.excluded_export', { name: list });
  return segment === undefined
    ? say(language, 'report.excluded_file', { name: file ?? '' })
    : say(language, 'report.excluded_segment', { name: segment });
}

/**
 * The funnel of a campaign: the total, those who leave at each step, those who remain, and the rules that decide most
 * often.
 */
export function funnelLines(
  language: Language,
  { campaign, evaluatedAt, total, steps, eligible, reasons }: Funnel,
): string[] {
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  const rows = [
    [`  ${say(language, 'funnel.total')}`, number.format(total)],
    ...steps
      .filter(({ out }) => out > 0)
      .flatMap(({ step, out, parts = [] }) => [
        [`  ${say(language, `funnel.${step}`)}`, `−${number.format(out)}`],
        ...parts.map((part) => [`    ${partWords(part, language)}`, number.format(part.out)]),
      ]),
    [`  ${say(language, 'funnel.eligible')}`, number.format(eligible)],
  ];
  const why = reasons
    .slice(0, SHOWN_REASONS)
    .map(({ count, message, source }) => `  ${number.format(count)} × ${message} (${source})`);
  return [
    say(language, 'report.campaign', { campaign, evaluatedAt }),
    ...textTable(rows, ['left', 'right']),
    ...(why.length === 0 ? [] : ['', say(language, 'report.why'), ...why]),
  ];
}
