import { say } from '../../../shared/text/index.ts';

/**
 * `retirer.sh`: takes call files out of Asterisk’s spool and out of the folder of the list, and prints those already
 * gone: a call that Asterisk has taken can’t be recalled. Run it in the folder of the list.
 */
export function removalScript(files: readonly string[]): string {
  const words = (key: string): string => say('fr', `list.removal_${key}`);
  return `#!/bin/sh
# ${words('head')}
# ${words('usage')}
set -eu
spool=\${1:-/var/spool/asterisk/outgoing}
folder=\${2:-.}
[ -d "$spool" ] || { echo "${words('no_spool')} $spool" >&2; exit 1; }
removed=0
gone=0
while read -r file; do
  found=0
  for place in "$spool" "$folder" "$folder/deposes"; do
    if [ -e "$place/$file" ]; then
      # ${words('handed')}
      [ "$place" = "$folder/deposes" ] || found=1
      rm -f "$place/$file"
    fi
  done
  if [ "$found" -eq 1 ]; then
    removed=$((removed + 1))
  else
    gone=$((gone + 1))
    echo "${words('had_gone')} $file"
  fi
done <<'CALLS'
${files.map((file) => `${file}\n`).join('')}CALLS
echo "${words('removed')} $removed"
[ "$gone" -eq 0 ] || echo "${words('gone')} $gone"
`;
}
