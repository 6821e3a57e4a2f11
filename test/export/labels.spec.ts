import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { context, LETTER, person, withFirm, type Firm, type Row } from '../campaign/firm.ts';
import type { ExportAnswer } from '../../electron/engine/export/export-list.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import type { ListFormatChoices } from '../../electron/engine/export/list-choices.ts';
import { A4, labelCorner, labelCount, labelSheet } from '../../shared/domain/place/label-sheet.ts';
import { contentsOf, pagesOf } from './pdf-contents.ts';

const MILLIMETRES = 25.4 / 72;

async function labels(
  { folder, workspace }: Firm,
  out: string,
  choices: Partial<ListFormatChoices> = {},
): Promise<ExportAnswer> {
  return exportCampaign(context, workspace, {
    campaign: { ...LETTER, name: out },
    format: 'post-labels',
    out: join(folder, out),
    choices,
  });
}

type Place = { readonly x: number; readonly y: number };

/** Where the text of each label of a page begins on the paper, in millimetres from its upper left corner. */
function placesOf(content: string): Place[] {
  const [, a = '1', d = '1', e = '0', f = '0'] = /^([\d.]+) 0 0 ([\d.]+) ([-\d.]+) ([-\d.]+) cm$/m.exec(content) ?? [];
  return [...content.matchAll(/ TL ([\d.]+) ([\d.]+) Td/g)].map(([, x, y]) => ({
    x: (Number(a) * Number(x) + Number(e)) * MILLIMETRES,
    y: A4.height - (Number(d) * Number(y) + Number(f)) * MILLIMETRES,
  }));
}

async function written(firm: Firm, out: string, choices: Partial<ListFormatChoices> = {}, file = 'post-labels.pdf') {
  const { folder } = await labels(firm, out, choices);
  return readFileSync(join(folder, file));
}

describe('labels moved for a printer', () => {
  it('move the last label of L7160 by 1.5 mm and 0.4 % of its distance', () =>
    withFirm(async (firm) => {
      await firm.add(Array.from({ length: 21 }, (_, number) => person(number + 1)));
      const [before = ''] = contentsOf(await written(firm, 'plain'));
      const [after = ''] = contentsOf(
        await written(firm, 'moved', { offsetX: 1.5, offsetY: 1.5, scaleX: 100.4, scaleY: 100.4 }),
      );
      const [plain, moved] = [placesOf(before), placesOf(after)];
      expect([plain.length, moved.length]).toEqual([21, 21]);
      const [from, to] = [plain.at(-1)!, moved.at(-1)!];
      expect(to.x - from.x).toBeCloseTo(1.5 + 0.004 * from.x, 3);
      expect(to.y - from.y).toBeCloseTo(1.5 + 0.004 * from.y, 3);
      // 139.28 mm is the left edge of the last label, and the text begins 3 mm further.
      expect(from.x).toBeCloseTo(142.28, 2);
      expect(to.x).toBeCloseTo(144.349, 2);
    }));

  it.each([
    [{ offsetX: -2.25 }, -2.25, 0],
    [{ offsetY: 10 }, 0, 10],
  ])('move every label by %j', (choices, x, y) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3), person(4)]);
      const [before = ''] = contentsOf(await written(firm, 'plain'));
      const [after = ''] = contentsOf(await written(firm, 'moved', choices));
      placesOf(after).forEach((place, index) => {
        expect(place.x).toBeCloseTo(placesOf(before)[index]!.x + x, 3);
        expect(place.y).toBeCloseTo(placesOf(before)[index]!.y + y, 3);
      });
    }),
  );

  it('write the same bytes with 0 mm and 100 % as with nothing', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const plain = (await written(firm, 'plain')).toString('latin1');
      const zero = { offsetX: 0, offsetY: 0, scaleX: 100, scaleY: 100 };
      const same = (await written(firm, 'zeros', zero)).toString('latin1');
      expect(same.replaceAll('zeros', 'plain')).toBe(plain);
    }));

  it.each([
    [{ offsetX: 10.1 }, 'export.offset'],
    [{ offsetY: -10.1 }, 'export.offset'],
    [{ offsetX: Number.NaN }, 'export.offset'],
    [{ scaleX: 94.9 }, 'export.scale'],
    [{ scaleY: 105.1 }, 'export.scale'],
  ])('refuse %j', (choices, code) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await expect(labels(firm, 'l', choices)).rejects.toMatchObject({ code });
      expect(firm.workspace.all('SELECT id FROM exports')).toEqual([]);
    }),
  );
});

describe('the calibration page', () => {
  it('says how to use it and what is set, and has a cross in two corners', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const plain = await written(firm, 'plain', {}, 'calibrage.pdf');
      expect(pagesOf(plain)).toEqual([
        [
          'Planche L7160',
          'À imprimer sur papier ordinaire, à 100 %.',
          'Décalage : 0 mm à droite, 0 mm vers le bas',
          'Échelle : 100 % en largeur, 100 % en hauteur',
          'Croix : à 10 mm des bords une fois réglé.',
        ],
      ]);
      const moved = await written(
        firm,
        'moved',
        { offsetX: -1.5, offsetY: 0.25, scaleX: 100.4, printer: 'Accueil, Brother' },
        'calibrage.pdf',
      );
      expect(pagesOf(moved)[0]).toEqual([
        'Planche L7160 · Accueil, Brother',
        'À imprimer sur papier ordinaire, à 100 %.',
        'Décalage : 1,5 mm à gauche, 0,25 mm vers le bas',
        'Échelle : 100,4 % en largeur, 100 % en hauteur',
        'Croix : à 10 mm des bords une fois réglé.',
      ]);
      const [content = ''] = contentsOf(plain);
      const lines = [...content.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g)].map(([, ...ends]) =>
        ends.map((end) => Math.round(Number(end) * MILLIMETRES * 100) / 100),
      );
      expect(lines).toEqual([
        [5, 287, 15, 287],
        [10, 282, 10, 292],
        [195, 10, 205, 10],
        [200, 5, 200, 15],
      ]);
      // The edges of the labels, as on the sheet.
      expect([...content.matchAll(/ re S/g)]).toHaveLength(labelCount(labelSheet('L7160')));
      expect(labelCorner(labelSheet('L7160'), 0)).toEqual({ x: 7.2, y: 15.15 });
    }));
});

describe('the letters of labels', () => {
  /** The letters of French names, and of names that came from abroad. */
  const NAMES: readonly Row[] = [
    { firstName: 'Anaëlle', lastName: 'L’HAŸ-LES-ROSES', street: '1 rue du Cœur-Volant' },
    { firstName: 'Maïté', lastName: 'ÇELİK', street: '2 allée de l’Île-d’Œuvre' },
    { firstName: 'Noël', lastName: 'LÆTITIÀ', street: '3 chemin du Château-d’Eau' },
    { firstName: 'Zoë', lastName: 'ŁUKASZ', street: '4 rue Où-l’on-Sème' },
    { firstName: 'Begoña', lastName: 'ĐORĐEVIĆ', street: '5 rue Ambroise-Paré' },
    { firstName: 'Jürgen', lastName: 'WEIß', street: '6 rue de la Forêt' },
  ];

  it('are all printed', () =>
    withFirm(async (firm) => {
      await firm.add(NAMES.map((name, number) => person(number + 1, name)));
      const { folder, remarks } = await labels(firm, 'l');
      const texts = pagesOf(readFileSync(join(folder, 'post-labels.pdf'))).flat();
      expect(remarks).toEqual([]);
      expect(texts.filter((text) => text.includes('?'))).toEqual([]);
      expect(texts).toContain('MONSIEUR ANAELLE L HAY LES ROSES');
      expect(texts).toContain('MADAME MAITE CELIK');
      expect(texts).toContain('1 RUE DU COEUR VOLANT');
    }));

  it('are in the file: the typeface is embedded, with the widths that the viewer uses', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const text = (await written(firm, 'l')).toString('latin1');
      expect(text).toContain('/Subtype /TrueType /BaseFont /Arimo');
      expect(text).not.toContain('Helvetica');
      const [, widths = ''] = /\/FirstChar 32 \/LastChar 255 \/Widths \[([\d ]+)\]/.exec(text) ?? [];
      const numbers = widths.split(' ').map(Number);
      expect(numbers).toHaveLength(224);
      // Helvetica’s: space, A, W, a.
      expect([32, 65, 87, 97].map((code) => numbers[code - 32])).toEqual([278, 667, 944, 556]);
      const [, packed, length] = /<< \/Length (\d+) \/Length1 (\d+) \/Filter \/FlateDecode >>\nstream\n/.exec(text)!;
      const start = text.indexOf('stream\n', text.indexOf('/Length1')) + 'stream\n'.length;
      const program = inflateSync(Buffer.from(text.slice(start, start + Number(packed)), 'latin1'));
      expect(program).toHaveLength(Number(length));
      expect(program.readUInt32BE(0)).toBe(0x00010000);
    }));

  it('of the title are kept beyond Latin 1', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const hex = Buffer.from('Vœux', 'utf16le').swap16().toString('hex').toUpperCase();
      expect((await written(firm, 'Vœux')).toString('latin1')).toContain(`/Title <FEFF${hex}>`);
    }));
});

describe('options of a sheet or of a list of leads', () => {
  it.each<[string, Partial<ListFormatChoices>]>([
    ['--labels', { labels: 'L7163' }],
    ['--first-label', { firstLabel: 2 }],
    ['--list-id', { listId: '1001' }],
  ])('%s is refused for a format without it', (option, choices) =>
    withFirm(async ({ folder, workspace }) => {
      const list = { campaign: LETTER, format: 'post-lines', out: join(folder, 'l'), choices };
      await expect(exportCampaign(context, workspace, list)).rejects.toMatchObject({
        code: 'export.option_unsuited',
        params: { option },
      });
    }),
  );
});
