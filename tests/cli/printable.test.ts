import { printable } from '../../src/cli/terminal/printable';
import { jsonText } from '../../src/cli/commands/common';

/** What people typed goes to the screen of the office: it must not play with it. */

const typed = '消す\u001b[2J題\u001b]0;x\u0007鈴\u009b31m戻す\r上書き\u0000';
const shown = '消す�[2J題�]0;x�鈴�31m戻す�上書き�';

test('characters that command a terminal are shown as �', () => {
  expect(printable(typed, true)).toBe(shown);
  expect(printable(typed, false)).toBe(shown);
});

test('lines, tabs and the ends of lines of a CSV stay', () => {
  expect(printable('a\tb\r\nc\n', false)).toBe('a\tb\r\nc\n');
});

test('our own styles and bar reach a terminal, and nothing else', () => {
  const ours = '\r\u001b[K\u001b[1m見出し\u001b[22m\u001b[90m小さく\u001b[39m';
  expect(printable(ours, true)).toBe(ours);
  expect(printable(ours, false)).not.toContain('\u001b');
});

test('JSON keeps every character, and holds none of them bare', () => {
  const text = jsonText({ value: typed });
  expect(JSON.parse(text)).toEqual({ value: typed });
  expect(printable(text, false)).toBe(text);
});
