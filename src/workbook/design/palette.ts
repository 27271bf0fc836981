import type { BandColour } from '../../programme';

/** The workbook's colours (`RRGGBB`). Text on its ground keeps at least 4.5 : 1 (checked by a test). */
export const palette = {
  ink: '1F2A37',
  quiet: '5B6776',
  title: '1F3A5F',
  head: '22405F',
  headText: 'FFFFFF',
  earlierYear: '4F6475',
  reportingYear: '8F5200',
  futureYear: '6B7280',
  initiative: 'E8EEF4',
  report: 'F4F7FA',
  input: 'FFFBE6',
  inputDue: 'FFE9A8',
  inputWrong: 'FBE3E1',
  wrongText: 'A3261B',
  line: 'C3CCD6',
  strongLine: '8896A5',
  doneText: '1B6B34',
  done: 'E3F2E6',
} as const;

export interface Tint {
  readonly fill: string;
  readonly text: string;
  /** The colour's word on the settings sheet. */
  readonly word: string;
}

/** Tints of the statuses. `none` is for 未到来 and 対象外, which should recede. */
export const tints: Readonly<Record<BandColour | 'none' | 'due', Tint>> = {
  green: { word: '緑', fill: 'E3F2E6', text: '1B6B34' },
  blue: { word: '青', fill: 'E5F0FA', text: '1D4F8C' },
  amber: { word: '黄', fill: 'FFF3D6', text: '805000' },
  orange: { word: '橙', fill: 'FDE7D3', text: '8F3F00' },
  red: { word: '赤', fill: 'FBE3E1', text: 'A3261B' },
  grey: { word: '灰', fill: 'E9ECEF', text: '4A5563' },
  purple: { word: '紫', fill: 'F0E6F6', text: '6B2C91' },
  none: { word: '無', fill: 'FFFFFF', text: '5B6776' },
  due: { word: '白', fill: 'FFFFFF', text: '8F5200' },
};
