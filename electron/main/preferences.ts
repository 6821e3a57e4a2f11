import { app, nativeTheme } from 'electron';
import { Preferences, PreferencesChange } from '../../shared/contract/preferences.ts';
import { JsonFile } from './json-file.ts';

/** Aval judges by French law and is used in France: it speaks French until it is asked not to. */
const DEFAULTS: Preferences = {
  language: 'fr',
  appearance: 'system',
  reopensLastWorkspace: true,
  notifiesWhenDone: true,
  personName: null,
};

/** The person's preferences, and what follows them in the system: the theme of native parts. */
export class PreferencesStore {
  /** Some of them: a file of an earlier version lacks what came later. */
  readonly #file: JsonFile<typeof PreferencesChange>;
  readonly #onChange: ((preferences: Preferences) => void)[] = [];
  #current: Preferences;

  constructor(userFolder: string) {
    this.#file = new JsonFile(userFolder, 'preferences.json', PreferencesChange);
    this.#current = Preferences.parse({ ...DEFAULTS, ...this.#file.read() });
  }

  /** Before the app is ready: Chromium's own words (menus of fields, calendars) are in the page's language at the start. */
  speakNatively(): void {
    app.commandLine.appendSwitch('lang', this.#current.language);
  }

  /** Once the app is ready. */
  paintNatively(): void {
    nativeTheme.themeSource = this.#current.appearance;
  }

  get current(): Preferences {
    return this.#current;
  }

  change(change: PreferencesChange): Preferences {
    this.#current = Preferences.parse({ ...this.#current, ...change });
    this.#file.write(this.#current);
    this.paintNatively();
    for (const listener of this.#onChange) listener(this.#current);
    return this.#current;
  }

  onChange(listener: (preferences: Preferences) => void): void {
    this.#onChange.push(listener);
  }
}
