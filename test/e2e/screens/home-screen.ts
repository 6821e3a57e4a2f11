import type { Locator } from 'playwright-core';
import type { LaunchedApp } from '../launch.ts';

/** The first screen of an open workspace: who may be contacted, and the tasks. */
export class HomeScreen {
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
  }

  get toDo(): Locator {
    return this.#app.page.getByRole('region', { name: 'À faire' });
  }

  /** A task, by its text. */
  task(words: string | RegExp): Locator {
    return this.toDo.getByRole('listitem').filter({ hasText: words });
  }

  /** Types the product that is offered by phone. */
  async chooseCallGoods(goods: string): Promise<void> {
    const field = this.#app.page.getByRole('combobox', { name: 'Produit proposé par téléphone' });
    await field.fill(goods);
    await field.press('Enter');
  }

  /** The bar of a channel, drawn and reported. */
  channel(name: string): Locator {
    return this.#app.page
      .getByRole('listitem')
      .filter({ has: this.#app.page.getByRole('img', { name: new RegExp(`^${name} :`) }) });
  }
}
