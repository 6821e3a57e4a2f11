import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The frame of every screen: sidebar, workspace, palette, help, status. Labels are French. */
export class Shell {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  /** The header of the current screen. */
  titled(title: string | RegExp): Locator {
    return this.#app.page.getByRole('heading', { level: 1, name: title });
  }

  get status(): Locator {
    return this.#app.page.getByRole('contentinfo', { name: 'État de l’espace' });
  }

  get help(): Locator {
    return this.#app.page.getByRole('complementary', { name: 'Aide sur cet écran' });
  }

  get palette(): Locator {
    return this.#app.page.getByRole('dialog', { name: 'Rechercher' });
  }

  /** A notice in the corner, by its text. */
  notice(words: string): Locator {
    return this.#app.page.getByRole('region', { name: 'Avis' }).getByRole('listitem').filter({ hasText: words });
  }

  async go(room: string): Promise<void> {
    await this.#app.page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: room }).click();
  }

  /** The switcher, when this organisation's workspace is open. */
  workspace(organisation: string): Locator {
    return this.#app.page.getByRole('button', { name: `Espace : ${organisation}` });
  }

  async workspaceMenu(organisation: string, item: string): Promise<void> {
    await this.workspace(organisation).click();
    await this.#app.page.getByRole('menuitem', { name: item }).click();
  }
}
