import type { ChannelScope } from '../channel.ts';
import { foldWords } from './fold.ts';

/** Words that name a channel, folded, longer ones before words that they contain. */
const CHANNEL_WORDS: readonly (readonly [RegExp, ChannelScope])[] = [
  [/\b(?:direct|postal) mail\b/g, 'post'],
  [
    /\b(?:courrier electronique|courrier el|e ?mails?|mails?|mailing|e mailing|emailing|courriels?|mel|mels|newsletters?|infolettres?|lettre d information)\b/g,
    'email',
  ],
  [
    /\b(?:automates?(?: d appels?)?|robots?(?: d appels?)?|appels? automati(?:que|ques|se|ses)|robocalls?|automated calls?|message vocal|messages vocaux)\b/g,
    'automated_call',
  ],
  [/\b(?:sms|textos?|mms|text messages?|message texte)\b/g, 'sms'],
  [
    /\b(?:tel|tels|tele|telephone|telephones|telephonique|telephoniques|telephoner|telephonez|telephonee?s?|appels?|appele(?:e|es|s|r|z)?|appeler|appelez|appellent|appelle|rappel(?:er|ez|e|ee|es)|phone|phones|phoning|calls?|calling|demarchage telephonique)\b/g,
    'phone',
  ],
  [
    /\b(?:courriers?|post|poste|postal|postale|postaux|papier|lettres?|voie postale|ecrire|ecrivez|ecrit|publipostage|prospectus|catalogues?)\b/g,
    'post',
  ],
  [
    /\b(?:tous?|toute?s?|tous canaux|tout canal|total|totale|generale?|global|globale|all|any|every|everything|canaux|complet|complete)\b/g,
    'all',
  ],
];

/**
 * The channels that a text names, in the order of CHANNELS; `['all']` when it names all or says « tous »;
 * empty when it names none. « courrier électronique » is e-mail, « appel automatique » an automated call.
 */
export function channelsIn(text: string): readonly ChannelScope[] {
  let rest = foldWords(text);
  const found = new Set<ChannelScope>();
  // In English « mail » is post, in French e-mail: « do not mail » means both.
  if (/\b(?:do not|don t|dont|no) mail\b/.test(rest)) found.add('post');
  for (const [pattern, channel] of CHANNEL_WORDS) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) found.add(channel);
    rest = without;
  }
  if (found.has('all')) {
    // « tous les appels » names calls, « tous » alone all channels.
    if (found.size === 1) return ['all'];
    found.delete('all');
  }
  const order: readonly ChannelScope[] = ['post', 'phone', 'email', 'sms', 'automated_call'];
  return order.filter((channel) => found.has(channel));
}
