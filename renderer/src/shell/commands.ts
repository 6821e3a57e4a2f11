import { onMounted, onUnmounted } from 'vue';
import { useRouter } from 'vue-router';
import type { Event } from '../../../shared/contract/contract.ts';
import { subscribe } from '../bridge.ts';
import { useLockCommand } from './entry/locking.ts';
import { isHelpOpen, isSearchOpen } from './panels.ts';
import { useWorkspaceCommands } from './opening/workspace-commands.ts';
import { useWorkspace } from './workspace.store.ts';

type Command = Event<'menu.chosen'>['command'];

/** `Ctrl` on Windows and Linux, `⌘` on macOS. */
const KEYS: Readonly<Record<string, Command>> = {
  k: 'search',
  n: 'newWorkspace',
  o: 'openWorkspace',
  i: 'importFile',
  l: 'lock',
  ',': 'settings',
};

/**
 * The commands of the native menu and their keys. The page hears a key first and keeps it, so that
 * the menu's accelerator doesn't run it a second time.
 */
export function useCommands(): void {
  const router = useRouter();
  const workspace = useWorkspace();
  const workspaces = useWorkspaceCommands();
  const lock = useLockCommand();

  const run: Readonly<Record<Command, () => void>> = {
    search: () => (isSearchOpen.value = workspace.isOpen),
    lock: () => void lock(),
    help: () => (isHelpOpen.value = !isHelpOpen.value),
    settings: () => void router.push('/settings'),
    about: () => void router.push('/about'),
    importFile: () => void router.push('/import'),
    newWorkspace: () => void workspaces.create(),
    openWorkspace: () => void workspaces.choose(),
    closeWorkspace: () => void workspaces.close(),
  };

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey) return;
    const command =
      event.key === 'F1' ? 'help' : event.ctrlKey || event.metaKey ? KEYS[event.key.toLowerCase()] : undefined;
    if (command === undefined) return;
    event.preventDefault();
    run[command]();
  }

  const endings: (() => void)[] = [];
  onMounted(() => {
    window.addEventListener('keydown', onKey);
    endings.push(
      subscribe('menu.chosen', ({ command }) => run[command]()),
      subscribe('workspace.openAsked', ({ fileToken }) => void workspaces.open(fileToken)),
    );
  });
  onUnmounted(() => {
    window.removeEventListener('keydown', onKey);
    for (const end of endings) end();
  });
}
