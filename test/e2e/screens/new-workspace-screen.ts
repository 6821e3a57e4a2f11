import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The organisation of the new workspace. */
export class NewWorkspaceScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get organisation(): Locator {
    return this.#app.page.getByLabel('Nom de l’entreprise ou de l’association');
  }

  get alsoNamed(): Locator {
    return this.#app.page.getByLabel('Autres noms');
  }

  get createButton(): Locator {
    return this.#app.page.getByRole('button', { name: 'Choisir où l’enregistrer…' });
  }

  /** Creates a workspace at a path, given as by the dialog. */
  async create(organisation: string, file: string): Promise<void> {
    await this.organisation.fill(organisation);
    await this.#app.answerDialog(file);
    await this.createButton.click();
  }
}
