import type { attachments as source } from '#app/i18n/id/attachments.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const attachments = {
  'attachment.files': 'Photo or PDF as evidence',
  'attachment.files-hint':
    'At most 3 files, JPEG, PNG, WebP or PDF, up to 6 MB each. Place and hour are taken out of photos.',
  'attachment.open': 'Open {name}',
  'attachment.size': '{kb} KB',
  'attachment.hash': 'SHA-256 {hash}',

  'refusal.attachment-empty': 'That file is empty.',
  'refusal.attachment-too-large': 'A file of evidence may have 6 MB at most.',
  'refusal.attachment-broken': 'This photo is broken or not whole. Take or send it again.',
  'refusal.attachment-of-other-type':
    'Evidence must be a photo (JPEG, PNG, WebP) or a PDF. Its content counts, not its name.',
  'refusal.too-many-attachments': 'At most 3 files of evidence for one answer.',

  'import.file': 'Excel or CSV file',
  'import.file-hint':
    'Up to 4 MB and 5,000 rows: .xlsx, .xlsm, .csv, or .json of our own download.',
  'import.read': 'Read the file',
  'import.chosen': 'File {name}, sheet "{sheet}"',
  'import.ready': '{count} {count|row is|rows are} ready. Nothing is saved yet.',
  'import.not-ready':
    '{count} {count|cell needs|cells need} mending. Nothing is saved: all rows are imported, or none.',
  'import.confirm': 'Import {count} {count|row|rows}',
  'import.cancel': 'Discard this file',
  'import.failed-rows': 'Download the failed rows',
  'import.problems': 'Cells to mend',
  'import.more-problems': 'and {count} more {count|cell|cells}; all of them are in the download.',
  'import.cell': 'Cell',
  'import.column': 'Column',
  'import.problem': 'Problem',
  'import.questions': 'Please answer first',
  'import.answer': 'Read again with this answer',
  'import.preview': 'What would change',
  'import.notes': 'About this file',

  'import-question.decimalMark': 'Decimal mark in this file',
  'import-question.dayOrder': 'Order of dates in this file',
  'import-question.realDays': 'Some dates may have day and month swapped',
  'import-answer.comma': 'comma: 1.500 means one thousand five hundred',
  'import-answer.dot': 'dot: 1.500 means one and a half',
  'import-answer.day-first': 'day first: 03/04/2026 means 3 April',
  'import-answer.month-first': 'month first: 03/04/2026 means 4 March',
  'import-answer.kept': 'the dates are right, keep them',
  'import-answer.swapped': 'swapped: turn day and month around',

  'cell-problem.cell-empty': 'This cell must be filled.',
  'cell-problem.shows-an-error': 'This cell shows the error {shown}.',
  'cell-problem.formula-without-result':
    'This formula was never calculated. Open and save the file in Excel, or write the number.',
  'cell-problem.number-too-large': 'This number is too large.',
  'cell-problem.number-in-doubt': '"{shown}" can be read in two ways: thousands or decimals.',
  'cell-problem.not-a-number': '"{shown}" is not a number.',
  'cell-problem.not-a-whole-number': '{shown} is not a whole number.',
  'cell-problem.number-too-small': 'At least {limit}.',
  'cell-problem.number-above': 'At most {limit}.',
  'cell-problem.day-instead-of-number': 'Excel turned this number into the date {shown}.',
  'cell-problem.day-instead-of-text':
    'Excel turned this text into the date {shown}. Write it again with an apostrophe before it.',
  'cell-problem.digits-lost':
    'A number this long loses digits in Excel. Write it as text, with an apostrophe before it.',
  'cell-problem.text-too-long': 'Too long, at most {limit} characters.',
  'cell-problem.not-a-day': '"{shown}" is not a date that exists. Write 2026-11-23, for example.',
  'cell-problem.day-in-doubt': '"{shown}" can be read in two ways: day first or month first.',
  'cell-problem.day-against-order': '"{shown}" does not fit the order of dates that you chose.',
  'cell-problem.day-may-be-swapped':
    'The date {shown} may be swapped: in this column Excel turned some texts into dates and others not.',
  'cell-problem.not-a-choice': '"{shown}" is not known. Choose from: {allowed}.',
  'cell-problem.not-an-id': '"{shown}" is not an ID. Leave it empty for a new row.',
  'cell-problem.no-header':
    'No sheet has the columns {heads}. Sheets that are there: {sheets}. Begin with the Excel file of this page.',
  'cell-problem.column-missing': 'The column "{head}" is missing.',
  'cell-problem.column-twice': 'The column "{head}" is there more than once: {addresses}.',
  'cell-problem.too-many-rows': '{count} rows; at most {limit} at a time.',

  'sheet-note.macros-not-run':
    'This file holds macros. They are not run, only its values are read.',
  'sheet-note.sheet-chosen': 'The sheet "{sheet}" was read. Not read: {others}.',
  'sheet-note.columns-unread': 'Columns that are not read: {heads}.',
  'sheet-note.formulas-as-saved':
    '{count} {count|formula counts|formulas count} by the result that was last saved.',

  'refusal.file-missing': 'Choose a file first.',
  'refusal.file-empty': 'This file is empty.',
  'refusal.file-too-large': 'This file has more than 4 MB. Divide it into several files.',
  'refusal.file-unpacks-too-large': 'The content of this file is too large once opened.',
  'refusal.file-not-a-spreadsheet': 'This is not an Excel or CSV file.',
  'refusal.file-old-excel': 'This is an old .xls file. Open it in Excel and save it as .xlsx.',
  'refusal.file-other-format': 'This format cannot be read yet. Save it as .xlsx or .csv.',
  'refusal.file-has-password': 'This file has a password. Save it again without one.',
  'refusal.file-broken': 'This file is broken or incomplete. Open it and save it again in Excel.',
  'refusal.sheet-too-long': 'The sheet is too long: something stands below row 6,000.',
  'refusal.sheet-too-wide': 'The sheet is too wide: something stands right of column 200.',
  'refusal.import-not-ready': 'This file still has problems; nothing was imported.',
  'refusal.import-file-gone': 'The file that was waiting is gone. Upload it once more.',
} satisfies Translated<typeof source>
