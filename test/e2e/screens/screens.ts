import { expect } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import type { LaunchedApp } from '../launch.ts';
import { NewWorkspaceScreen } from './new-workspace-screen.ts';
import { SettingsScreen } from './settings-screen.ts';
import { Shell } from './shell.ts';
import { SuppressionScreen } from './suppression-screen.ts';
import { WelcomeScreen } from './welcome-screen.ts';

/** One object a screen: what a person sees and does there. Selectors live in these objects only. */
export class Screens {
  readonly shell: Shell;
  readonly welcome: WelcomeScreen;
  readonly newWorkspace: NewWorkspaceScreen;
  readonly settings: SettingsScreen;
  readonly suppression: SuppressionScreen;
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
    this.shell = new Shell(app);
    this.welcome = new WelcomeScreen(app);
    this.newWorkspace = new NewWorkspaceScreen(app);
    this.suppression = new SuppressionScreen(app);
    this.settings = new SettingsScreen(app);
  }

  /** The screen as it stands has no fault that axe finds, in either theme, and needs no scrolling sideways. */
  async accessible(): Promise<void> {
    const { page } = this.#app;
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
}
