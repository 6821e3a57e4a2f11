/**
 * The archiver of exceljs creates buffers with the deprecated constructor; bundled, it would print a deprecation
 * warning for every saved workbook. A number gives an empty buffer, anything else a copy.
 */
export const modernBuffers = {
  name: 'modern-buffers',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!/node_modules\/archiver-utils\/index\.js/.test(id.replaceAll('\\', '/'))) return null;
    return {
      code: code.replaceAll(/new Buffer\((?=0\)|size\))/g, 'Buffer.alloc(').replaceAll('new Buffer(', 'Buffer.from('),
      map: null,
    };
  },
};
