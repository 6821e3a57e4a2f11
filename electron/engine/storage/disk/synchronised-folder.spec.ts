import { expect, it } from 'vitest';
import { synchronisedFolderFinding } from './synchronised-folder.ts';

it.each([
  ['/home/anne/Documents/clients.aval', null],
  ['C:\\Users\\Anne\\Documents\\clients.aval', null],
  ['C:\\Users\\Anne\\OneDrive - Boutique SARL\\clients.aval', 'OneDrive'],
  ['C:\\Users\\Anne\\OneDrive\\clients.aval', 'OneDrive'],
  ['/Users/anne/Library/Mobile Documents/com~apple~CloudDocs/clients.aval', 'iCloud'],
  ['/Users/anne/Library/CloudStorage/GoogleDrive-anne@example.org/Mon Drive/clients.aval', 'Google Drive'],
  ['/home/anne/Dropbox (Pro)/clients.aval', 'Dropbox'],
  ['/home/anne/Nextcloud/clients.aval', 'Nextcloud'],
  ['/home/anne/Dropbox.aval', null],
  ['/home/anne/mailbox/clients.aval', null],
])('%s is synchronised by %s', (path, service) => {
  const finding = synchronisedFolderFinding(path, false);
  expect(finding?.params?.['service'] ?? null).toBe(service);
});

it.each([
  '\\\\serveur\\commun\\clients.aval',
  '//serveur/commun/clients.aval',
  '/run/user/1000/gvfs/smb-share:server=nas/clients.aval',
])('%s is on a network share', (path) => {
  expect(synchronisedFolderFinding(path, false)?.code).toBe('workspace.on_network_share');
});

it('a long Windows path on a disk of this computer is not a share', () => {
  expect(synchronisedFolderFinding('\\\\?\\C:\\Users\\Anne\\clients.aval', false)).toBeNull();
});

it('a folder that the system reports as remote is on a network share', () => {
  expect(synchronisedFolderFinding('/srv/commun/clients.aval', true)?.code).toBe('workspace.on_network_share');
});
