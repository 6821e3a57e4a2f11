import { say } from '../../../../shared/text/index.ts';

/** A call file and the periods in which its call may start: seconds since 1970. */
export interface ScheduledCall {
  readonly file: string;
  /** `1764579600-1764590400 1764594000-1764615600`. */
  readonly stretches: string;
}

/**
 * `deposer.sh`: passes call files to Asterisk at a fixed rate per minute, each within its lawful periods. Asterisk
 * calls at once for every file in its spool when the file's time has come, and deletes partially written files, so each
 * file is completed and dated beside the spool, then moved in. Files that do not fit are left, and reported.
 *

 * Each file gets the owner and the group of the spool and mode 0640: Asterisk deletes a call file that it can't open,
 * and records its attempts in it. A user who can't change ownership and is not the owner is refused before any move.
 *
 * POSIX sh and awk, and `touch -d @…`, `stat -c` and `chown --reference`, available on every Linux.
 */
export function depositScript(sums: string, calls: readonly ScheduledCall[]): string {
  const words = (key: string): string => say('fr', `list.deposit_${key}`);
  return `#!/bin/sh
# ${words('head')}
# ${words('usage')}
# ${words('variables')}
set -eu
cd "$(dirname "$0")"
spool=\${1:-/var/spool/asterisk/outgoing}
per_minute=\${PAR_MINUTE:-10}
trunk=\${TRUNK:-trunk}
now=$(date +%s)
stage=$spool/../.aval-$$
handed=deposes

refused() {
  echo "${words('refused')} $(stat -c %U "$spool")" >&2
  exit 1
}

# ${words('owner')}
[ -d "$spool" ] || { echo "${words('no_spool')} $spool" >&2; exit 1; }
mkdir "$stage" 2>/dev/null || refused
trap 'rm -rf "$stage"' EXIT
give() {
  chown --reference="$spool" "$1" 2>/dev/null || [ "$(stat -c %u "$1")" = "$(stat -c %u "$spool")" ] || return 1
  chmod 0640 "$1"
}
: > "$stage/.essai"
give "$stage/.essai" || refused
[ -w "$spool" ] || refused
rm -f "$stage/.essai"
mkdir -p "$handed"

plan() {
  awk -v now="$now" -v most="$per_minute" '
    {
      placed = 0
      for (i = 2; i <= NF && !placed; i++) {
        split($i, stretch, "-")
        start = stretch[1] > now ? stretch[1] : now
        first = int((start + 59) / 60)
        if (next_free[$i] + 0 < first) next_free[$i] = first
        for (minute = next_free[$i]; (minute + 1) * 60 <= stretch[2]; minute++) {
          if (used[minute] + 0 < most) {
            used[minute]++
            placed = minute * 60
            break
          }
        }
        next_free[$i] = minute
      }
      printf "%s %d\\n", $1, placed
    }'
}

calls() {
  while read -r file stretches; do
    if [ -e "$file" ]; then echo "$file $stretches"; fi
  done <<'CALLS'
${calls.map(({ file, stretches }) => `${file} ${stretches}\n`).join('')}CALLS
}

left=0
sent=0
calls | plan > "$stage/plan"
# ${words('checked')}
if [ -s "$stage/plan" ]; then sha256sum --check --quiet --ignore-missing ${sums}; fi
while read -r file at; do
  if [ "$at" -eq 0 ]; then
    left=$((left + 1))
    continue
  fi
  sed "s/@trunk$/@$trunk/" "$file" > "$stage/$file"
  give "$stage/$file" || refused
  touch -d "@$at" "$stage/$file"
  mv "$stage/$file" "$spool/$file"
  mv "$file" "$handed/$file"
  sent=$((sent + 1))
done < "$stage/plan"

echo "${words('sent')} $sent"
if [ "$left" -gt 0 ]; then
  echo "${words('left')} $left" >&2
  exit 1
fi
`;
}
