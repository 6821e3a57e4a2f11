import type { Finding } from '../../../../shared/domain/value/finding.ts';

/** Names of folders that programs synchronise between computers, at any path. */
const SERVICES: readonly (readonly [pattern: RegExp, service: string])[] = [
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(google ?drive|my drive|mon drive|googledrive-.*)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud'],
  [/^(nextcloud|owncloud)\d*$/i, 'Nextcloud'],
  [/^(kdrive|pcloud ?drive|mega|megasync|syncthing|box|box sync|seafile|hubic)$/i, 'synchronisation'],
];

/** `\\server\share`, and the mount points of network folders of Linux desktops. */
const NETWORK = /^(?:\\\\(?![?.]\\)|\/\/|\/run\/user\/\d+\/gvfs\/|\/net\/)/;

/**
 * A synchronised folder may bring an older copy back or split the workspace in two; on a network share, locks and syncs
 * are only as reliable as the share. Reported, not refused.
 *
 * @param path absolute.
 * @param isOnNetwork whether the system reports it as remote.
 */
export function synchronisedFolderFinding(path: string, isOnNetwork: boolean): Finding | null {
  if (isOnNetwork || NETWORK.test(path)) return { code: 'workspace.on_network_share', severity: 'warning' };
  for (const folder of path.split(/[\\/]/).slice(0, -1)) {
    const service = SERVICES.find(([pattern]) => pattern.test(folder))?.[1];
    if (service !== undefined)
      return { code: 'workspace.in_synchronised_folder', severity: 'warning', params: { service } };
  }
  return null;
}
