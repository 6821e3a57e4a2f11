import type { LaunchedApp } from '../launch.ts';

export class SettingsScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  async choose(word: string): Promise<void> {
    await this.#app.page.getByRole('radio', { name: word }).click();
  }
}
