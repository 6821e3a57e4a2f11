import { LANGUAGES } from '../../shared/text/text.ts';
import type { OptionSpecs } from './command.ts';

/** Understood by every command; `--by` says who, wherever something changes. */
export const COMMON_OPTIONS = {
  by: { kind: 'text', placeholder: 'NAME' },
  json: { kind: 'flag' },
  lang: { kind: 'choice', choices: LANGUAGES },
  help: { kind: 'flag' },
} as const satisfies OptionSpecs;
