import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal';

/** One command: adds itself to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

export interface CommonOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** A whole number from 0 to 4,294,967,295. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > 0xffffffff) {
    throw new InvalidArgumentError('0 以上 4294967295 以下の整数を指定してください。');
  }
  return Number(text);
}

/** A day as `YYYY-MM-DD` that exists. */
export function isoDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('2025-04-18 のような実在する日付を指定してください。');
  }
  return text;
}

/** Today where this computer is. */
export function today(): string {
  return localMoment().slice(0, 10);
}

/** Date and time on this computer's clock, to the second: `2025-04-21T10:15:00`. */
export function localMoment(): string {
  const now = new Date();
  const [month, day, hours, minutes, seconds] = [
    now.getMonth() + 1,
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  ].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}T${hours}:${minutes}:${seconds}`;
}

export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // JSON leaves the upper control characters as they are.
  return `${text.replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)}\n`;
}
