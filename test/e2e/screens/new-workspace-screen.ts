import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** Whose contacts the workspace will hold. */
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

  /** Creates a workspace at a path, as the dialog would give it. */
  async create(organisation: string, file: string): Promise<void> {
    await this.organisation.fill(organisation);
    await this.#app.answerDialog(file);
    await this.createButton.click();
  }
}
