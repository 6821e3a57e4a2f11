import { describe, expect, it } from 'vitest';
import { A4, LABEL_SHEETS, labelCorner, labelCount, labelSheet } from './label-sheet.ts';

describe.each(LABEL_SHEETS)('the sheet %s', (name) => {
  const sheet = labelSheet(name);

  it('fits A4, with equal margins left and right', () => {
    const last = labelCorner(sheet, labelCount(sheet) - 1);
    expect(last.x + sheet.width).toBeLessThanOrEqual(A4.width);
    expect(last.y + sheet.height).toBeLessThanOrEqual(A4.height);
    expect(A4.width - (last.x + sheet.width)).toBeCloseTo(sheet.left, 0);
  });

  it('has labels that do not overlap', () => {
    expect(sheet.pitchX).toBeGreaterThanOrEqual(sheet.width);
    expect(sheet.pitchY).toBeGreaterThanOrEqual(sheet.height);
  });
});
