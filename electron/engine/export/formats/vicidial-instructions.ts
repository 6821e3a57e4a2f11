import { instantAt, localTime } from '../../../../shared/domain/calendar/compliance-zone.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../../shared/text/text.ts';
import { shortDay } from '../../model/written-date.ts';
import { clock, type MinuteRange } from './calling-hours.ts';
import type { ListGround, WrittenParts } from './list-format.ts';

/** The zones of +262, an hour apart: the dialer may take one for the other. */
const SHARED: Readonly<Record<string, MinuteRange>> = { RE: [0, -60], YT: [60, 0] };
const PARIS = 'FR';

/** LISEZMOI.txt: what to load in VICIdial, in which order, and the settings that a file can’t have. */
export function vicidialInstructions(written: WrittenParts, ground: ListGround, language: Language): string {
  const line = (code: string, params: SentenceParams = {}): string => say(language, `vicidial.${code}`, params);
  const { noes, parts } = written;
  const { attempts } = ground.numbers;
  const delta =
    noes.lastListOn === null
      ? line('delta_first', { count: noes.fresh.length })
      : line('delta', { count: noes.fresh.length, day: shortDay(noes.lastListOn) });
  const sections = [
    [line('title', { campaign: ground.campaign.name, day: shortDay(ground.today) })],
    [line('noes_first'), line('noes_where'), delta, line('full', { count: noes.all.length })],
    [
      line('list', { listId: ground.choices.listId }),
      ...(parts.length > 1 ? [line('own_list')] : []),
      ...(parts.every(({ rows }) => rows === 0) ? [line('nobody')] : []),
    ],
    ...parts.map(({ part, fileName, rows }) => [
      line('file', { file: fileName, count: rows, zone: part }),
      ...hoursOf(part, ground, line),
    ]),
    [line('stop'), line('stop_how')],
    ...(attempts === null
      ? []
      : [[line('attempts'), line('attempts_how', { max: attempts.max, days: attempts.days })]]),
  ];
  return `${sections.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
}

/** The lawful hours of a zone, by its own clock, and the pauses that one start and one end a day can’t express. */
function hoursOf(
  zone: string,
  { day, numbers }: ListGround,
  line: (code: string, params?: SentenceParams) => string,
): readonly string[] {
  const ranges = numbers.callingWindow?.ranges ?? [];
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return [line('no_call_time')];
  const [later, earlier] = SHARED[zone] ?? [0, 0];
  const there = numbers.territoryZones.get(zone);
  const paris = numbers.territoryZones.get(PARIS);
  const inParis = (minutes: number): string =>
    there === undefined || paris === undefined ? '' : clock(localTime(paris, instantAt(there, day, minutes)).minutes);
  const pauses = ranges.slice(1).map(([until], place) => {
    const from = ranges[place]?.[1] ?? until;
    const own = { from: clock(from), until: clock(until) };
    if (inParis(from) === '' || inParis(from) === own.from) return line('pause', own);
    return line('pause_in_paris', {
      ...own,
      parisFrom: inParis(from),
      parisUntil: inParis(until),
      day: shortDay(day),
    });
  });
  return [
    line('call_time', { from: clock(first[0] + later), until: clock(last[1] + earlier) }),
    ...(zone in SHARED ? [line('shared_code')] : []),
    ...pauses,
  ];
}
