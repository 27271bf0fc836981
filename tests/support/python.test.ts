import { runPython } from './python';

describe('Python as second reader', () => {
  it('has openpyxl and lxml, takes arguments and prints Japanese', () => {
    const program = 'import sys, openpyxl, lxml.etree\nprint(sys.argv[1] + "・取組項目", end="")';
    expect(runPython(program, ['柱'])).toBe('柱・取組項目');
  });

  it('reports a program that fails', () => {
    expect(() => runPython('raise ValueError("知らない工程")')).toThrow(/知らない工程/);
  });
});
