import { LANGUAGES } from '../../shared/text/text.ts';
import type { OptionSpecs } from './command.ts';

/** Options of every command; commands that change something have `--by`, the author. */
export const COMMON_OPTIONS = {
  by: { kind: 'text', placeholder: 'NAME' },
  json: { kind: 'flag' },
  lang: { kind: 'choice', choices: LANGUAGES },
  'passphrase-file': { kind: 'text', placeholder: 'FILE' },
  'recovery-file': { kind: 'text', placeholder: 'FILE' },
  'pin-file': { kind: 'text', placeholder: 'FILE' },
  help: { kind: 'flag' },
} as const satisfies OptionSpecs;
