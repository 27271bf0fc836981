import type { Messages } from './messages';
import { check } from './panels/check';
import { create } from './panels/create';
import { edits } from './panels/edits';
import { entry } from './panels/entry';
import { judge } from './panels/judge';
import { next } from './panels/next';
import { paper } from './panels/paper';
import { submit } from './panels/submit';

export const en: Messages = {
  tag: 'en',
  sentence: ({ english }) => english,
  title: 'Reform Progress',
  tabs: {
    label: 'Jobs',
    check: 'Check',
    create: 'Create',
    consolidate: 'Consolidate',
    entry: 'Fill in',
    judge: 'Judge',
    paper: 'Council paper',
    submit: 'Submit',
  },
  help: 'Help',
  privacy: 'How data are handled',
  newTab: ' (opens in a new tab)',
  starting: 'Loading…',
  notInExcel: {
    title: 'Open this in Excel',
    what: 'This page works inside the Excel add-in. It cannot be used in a browser alone.',
    how: [
      'Open Excel (2021 or newer, Microsoft 365 or Excel on the web).',
      'On the Home tab, in the group Reform Progress, press the job: Create, Fill in, Check and so on.',
      'If the buttons are missing, ask your IT staff to distribute the add-in.',
    ],
    tooOld: 'This Excel is too old. Update to Excel 2021 or newer (needed: ExcelApi 1.14).',
  },
  situation: {
    label: 'Open workbook',
    reading: 'Looking at the open workbook…',
    none: 'Not a programme workbook',
    noneNext: 'Make one under Create, or open the workbook that was sent to you.',
    unusable: 'This workbook cannot be used',
    master: 'Master workbook',
    division: (name) => `Division workbook: ${name}`,
    shared: (name) => `Shared workbook, filled in as ${name}`,
    asOffice: 'Opened as the programme office.',
    forWhen: (year, round) => `${year}, round ${round}`,
    unknown: 'The open workbook could not be read',
  },
  next: next.en,
  viewpoint: {
    asDivision: 'Fill in as a division',
    change: 'Change the division',
    who: 'For which division do you fill in?',
    hint: 'Remembered on this computer. Only its rows are checked and counted; other rows are never written.',
    decide: 'Use this',
    office: 'Programme office (everything)',
    cancel: 'Cancel',
  },
  check: check.en,
  create: create.en,
  edits: edits.en,
  entry: entry.en,
  judge: judge.en,
  paper: paper.en,
  submit: submit.en,
  trouble: {
    detail: 'Details',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'Selected: press Ctrl+C (⌘C on a Mac) to copy.',
    retry: 'Try again',
    editing: {
      what: 'A cell is being edited.',
      todo: 'Press Enter to finish it and try again.',
    },
    busy: {
      what: 'Excel was busy and did not answer.',
      todo: 'Wait a moment and try again.',
    },
    protected: {
      what: 'The workbook or a sheet is protected.',
      todo: 'Take the protection off on the Review tab, or open as a new workbook.',
    },
    unsupported: {
      what: 'This Excel lacks the feature.',
      todo: 'Use Excel 2021 or newer, or Microsoft 365.',
    },
    sessionLost: {
      what: 'The connection with Excel was lost.',
      todo: 'Close the pane and open it again. What you typed is in the workbook.',
    },
    tooLarge: {
      what: 'This is more than can be sent at once.',
      todo: 'Open as a new workbook, or make the divisions one by one.',
    },
    missingItem: {
      what: 'A sheet or cell could not be found.',
      todo: 'Press Refresh and try again.',
    },
    unreachable: {
      what: "A file could not be loaded from your organisation's server.",
      todo: 'Check the network and try again. If it goes on, tell your IT staff.',
    },
    notYours: {
      what: 'Cells of another division were among them, so nothing was written.',
      todo: 'Check above for which division you fill in. Other cells are for their division or the office.',
    },
    stateChanged: {
      what: 'The submission had changed, so nothing was done.',
      todo: 'Somebody else was first, or the block was filled in by hand. Look at where it stands now.',
    },
    notComplete: {
      what: 'It cannot be submitted yet.',
      todo: 'Correct the errors and blanks listed below, and explain the warnings that remain.',
    },
    halfSubmitted: {
      what: 'It stopped half-way: only the state was written.',
      todo: 'Open the pane again: it offers to finish. Nothing that was typed is lost.',
    },
    yearsUnknown: {
      what: 'The names of the years do not tell which years the next programme has.',
      todo: 'Make the draft with the command gyokaku programme next, and name the years after --years.',
    },
    unknown: {
      what: 'Something unexpected happened.',
      todo: 'Try again. If it goes on, copy the details and send them to the programme office.',
    },
    crashed: 'The pane could not be shown. Close it and open it again.',
  },
};
