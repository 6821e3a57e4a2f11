/**
 * The archiver that exceljs writes with makes buffers in the way that Node gave up: bundled, it would warn of that on the terminal
 * of anyone who saves a workbook. By a size they are empty ones, else copies.
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
