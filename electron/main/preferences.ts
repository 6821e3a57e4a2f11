import { app, nativeTheme } from 'electron';
import { Preferences, PreferencesChange } from '../../shared/contract/preferences.ts';
import { CHANNELS } from '../../shared/domain/channel.ts';
import { JsonFile } from './json-file.ts';

/** Aval judges by French law and is used in France, so French is the default. */
const DEFAULTS: Preferences = {
  language: 'fr',
  appearance: 'system',
  reopensLastWorkspace: true,
  channels: [...CHANNELS],
  notifiesWhenDone: true,
  locksAfter: 10,
  personName: null,
  printers: [],
};

/** The user's preferences, and their effect in the system: the theme of native parts. */
export class PreferencesStore {
  /** A subset: a file of an earlier version lacks later preferences. */
  readonly #file: JsonFile<typeof PreferencesChange>;
  readonly #onChange: ((preferences: Preferences) => void)[] = [];
  #current: Preferences;

  constructor(userFolder: string) {
    this.#file = new JsonFile(userFolder, 'preferences.json', PreferencesChange);
    this.#current = Preferences.parse({ ...DEFAULTS, ...this.#file.read() });
  }

  /**
   * Call it before the app is ready: Chromium's own texts (menus of fields, calendars) then have the page's language.
   */
  speakNatively(): void {
    app.commandLine.appendSwitch('lang', this.#current.language);
  }

  /** Call it once the app is ready. */
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
