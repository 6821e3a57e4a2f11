import { userInfo } from 'node:os';
import { LANGUAGES, type Language } from '../../shared/text/text.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`, in that order), French when none is set. */
export function languageOf(environment: Environment): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return LANGUAGES.find((language) => locale?.toLowerCase().startsWith(language)) ?? 'fr';
}

/** The name of the account that runs the command: the author when `--by` is absent. */
export function accountName(environment: Environment): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return environment['USER'] ?? environment['USERNAME'] ?? '?';
  }
}
