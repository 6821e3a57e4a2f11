import type { ChannelScope } from '../channel.ts';
import { channelsIn } from './channel-words.ts';
import type { Finding } from './finding.ts';
import { foldWords } from './fold.ts';
import { oppositionInRemark } from './remark-words.ts';
import { readYesNo } from './yes-no.ts';

export interface OppositionInCell {
  readonly channels: readonly ChannelScope[];
  readonly findings: readonly Finding[];
}

const NOTHING =
  /^(?:aucune?|neant|nc|n c|ras|rien|na|n a|nr|none|null|accepte|acceptee|d accord|allow|allowed|autorise|autorisee|abonne|abonnee|subscribed|opt in|optin|pas d opposition|aucune opposition|sans opposition|non oppose|non opposee|non concerne|non concernee)$/;
const QUESTION =
  /^(?:a verifier|a demander|a confirmer|a voir|en cours|en attente|inconnu|ne sait pas|nsp|unclear|to check|peut etre)$/;

/** A no to something: it refuses, and does not answer « no » to the question of the column. */
const NO_TO = /^non (?:aux?|a (?:la|l|tout\p{L}*)|contactable|demarchable|sollicitable)\b|^no (?:more|contact)\b/u;

/**
 * Reads a cell of an opposition column (docs/formats/map.md): the channels in its words, else those of the header, else
 * all of them. « non », N, 0, dashes and empty cells are not oppositions: null. Any other text is one; a question (« ?
 * », « à vérifier ») counts as a refusal and is reported (`opposition.unclear`).
 */
export function readOpposition(cell: string | number | boolean, header: string): OppositionInCell | null {
  if (cell === '' || cell === false || cell === 0) return null;
  const text = typeof cell === 'string' ? cell.trim() : '';
  const findings: Finding[] = [];
  let named: readonly ChannelScope[] = [];
  if (typeof cell === 'string') {
    const words = foldWords(text);
    if (/^[\s\-–—_./]*$/u.test(text) || NOTHING.test(words)) return null;
    // « Non renseigné » answers nothing, but is no refusal either.
    const answersNo = readYesNo(text) === 'no' || (/^non?\b/.test(words) && !text.includes('?'));
    // « stop » and « refus » refuse contact by the firm: an opposition, as « non aux appels » does.
    const isNo = /^(?:non|n|no|0|f|faux|false|off|ko|nope)\b/.test(words) && !/\b(?:plus|pas)\b/.test(words);
    if (answersNo && isNo && !NO_TO.test(words) && oppositionInRemark(text) === null) return null;
    if (/^(?:☐)$/u.test(text)) return null;
    if (words === '' || QUESTION.test(words) || text.endsWith('?'))
      findings.push({ code: 'opposition.unclear', severity: 'warning' });
    named = channelsIn(text);
  }
  if (named.length === 0) named = channelsIn(header);
  return { channels: named.length === 0 ? ['all'] : named, findings };
}
