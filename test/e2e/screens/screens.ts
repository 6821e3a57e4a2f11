import path from 'node:path';
import { expect } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import type { LaunchedApp } from '../launch.ts';
import { CampaignScreen } from './campaign-screen.ts';
import { ContactsScreen } from './contacts-screen.ts';
import { HomeScreen } from './home-screen.ts';
import { ImportScreen } from './import-screen.ts';
import { NameDialog } from './name-dialog.ts';
import { NewWorkspaceScreen } from './new-workspace-screen.ts';
import { RegisterScreen } from './register-screen.ts';
import { RulesScreen } from './rules-screen.ts';
import { SettingsScreen } from './settings-screen.ts';
import { Shell } from './shell.ts';
import { SuppressionScreen } from './suppression-screen.ts';
import { UsersScreen } from './users-screen.ts';
import { WelcomeScreen } from './welcome-screen.ts';

/** The smallest supported window, and 1280 × 800 at a zoom of 200 %. */
const SMALL = [
  { width: 1024, height: 700 },
  { width: 640, height: 400 },
] as const;

/** One object per screen: its content and the user's actions. Selectors are in these objects only. */
export class Screens {
  readonly shell: Shell;
  readonly welcome: WelcomeScreen;
  readonly newWorkspace: NewWorkspaceScreen;
  readonly home: HomeScreen;
  readonly settings: SettingsScreen;
  readonly users: UsersScreen;
  readonly nameDialog: NameDialog;
  readonly contacts: ContactsScreen;
  readonly importing: ImportScreen;
  readonly suppression: SuppressionScreen;
  readonly campaign: CampaignScreen;
  readonly rules: RulesScreen;
  readonly register: RegisterScreen;
  readonly #app: LaunchedApp;

  constructor(app: LaunchedApp) {
    this.#app = app;
    this.shell = new Shell(app);
    this.welcome = new WelcomeScreen(app);
    this.newWorkspace = new NewWorkspaceScreen(app);
    this.home = new HomeScreen(app);
    this.nameDialog = new NameDialog(app);
    this.contacts = new ContactsScreen(app);
    this.importing = new ImportScreen(app);
    this.suppression = new SuppressionScreen(app);
    this.campaign = new CampaignScreen(app);
    this.rules = new RulesScreen(app);
    this.register = new RegisterScreen(app);
    this.settings = new SettingsScreen(app);
    this.users = new UsersScreen(app);
  }

  /** From the first screen to the home of a new workspace. Returns its path. */
  async createPerdrix(folder: string): Promise<string> {
    const file = path.join(folder, 'perdrix.aval');
    await this.welcome.create();
    await this.newWorkspace.create('Boutique Perdrix', file);
    await this.shell.titled(/^Bonjour/).waitFor();
    return file;
  }

  /**
   * Checks that axe finds no violation on the current screen in either theme, and that it fits a small window and a
   * zoom of 200 %.
   */
  async accessible(): Promise<void> {
    const { page } = this.#app;
    expect(await accessibilityFaults(page)).toEqual([]);
    const size = page.viewportSize();
    for (const small of SMALL) {
      await page.setViewportSize(small);
      // Floating layers are placed again some frames later.
      await expect.poll(async () => [small, await page.evaluate(cutOff)]).toEqual([small, []]);
    }
    if (size !== null) await page.setViewportSize(size);
  }
}

/** Controls that are usable but not visible: beyond the window's edge, and not reachable by scrolling. */
function cutOff(): string[] {
  const names: string[] = [];
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, [role="tab"], h1, h2')) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width <= 1 || (left >= -1 && right <= window.innerWidth + 1)) continue;
    const scrolls = (parent: Element | null): boolean =>
      parent !== null &&
      (parent.scrollWidth > parent.clientWidth + 1 &&
      getComputedStyle(parent).overflowX !== 'visible' &&
      getComputedStyle(parent).overflowX !== 'hidden'
        ? true
        : scrolls(parent.parentElement));
    if (!scrolls(element.parentElement)) names.push(element.textContent.trim() || element.outerHTML.slice(0, 80));
  }
  return names;
}
