import type { reportBatches as source } from '#app/i18n/id/report-batches.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const reportBatches = {
  'paste.title': 'Paste WhatsApp messages',
  'paste.text': 'Message',
  'paste.hint':
    'Copy from WhatsApp and paste here, such as: kangkung 25 kg besok. Several foods are parted by +, a comma or a new line.',
  'paste.read': 'Read the message',
  'paste.found': 'Understood {understood} of {all}',
  'paste.table': 'The message and what was understood',
  'paste.written': 'Written',
  'paste.understood': 'Understood',
  'paste.save': 'Save what is ticked',
  'paste.day-assumed': 'No day was said: taken as ready today.',
  'paste.unread': 'Not read: {words}',
  'paste.some-refused': '{saved} reports saved, {refused} not.',

  'paste-problem.food-unknown': 'The food is not known.',
  'paste-problem.food-ambiguous': 'The name may mean several foods.',
  'paste-problem.amount-missing': 'No amount was said.',
  'paste-problem.measure-missing': 'No measure was said.',
  'paste-problem.measure-unknown-for-food': 'This food has no weight for that measure yet.',

  'sheet.title': 'Weekly sheet',
  'sheet.subtitle': 'Copy it from the paper sheet: foods down, days across.',
  'sheet.table': 'Supply reports of a week',
  'sheet.measure-of': 'Measure of {food}',
  'sheet.cell': '{food}, {day}',
  'sheet.save': 'Save the sheet',
  'sheet.saved': '{count} cells saved. What changed is kept as a correction.',
  'sheet.some-wrong': '{saved} cells saved, {wrong} not yet. See the marks in the sheet.',
  'sheet.none': 'Nothing grows or is raised in this unit yet.',

  'report-file.none-stored':
    'Not one row of this file was stored. The file stays here to be tried again.',
  'report-file.title': 'Import from Excel',

  'report-file.how':
    'One row is one report. Fill in the empty table and upload it; it is checked first, nothing is saved yet.',
  'report-file.download': 'Download the empty table (.xlsx)',
  'report-file.rows': 'Rows that would be reported',
  'report-file.row': 'Row',
  'cell-problem.food-unknown': 'This food is not known.',
  'cell-problem.food-ambiguous': 'This name may mean several foods.',
  'cell-problem.measure-unknown': 'This food has no weight for that measure yet.',
  'cell-problem.amount-too-small': 'It must be more than nothing.',
  'cell-problem.amount-too-large': 'More than 20 tonnes.',
  'cell-problem.ready-too-long-ago': 'More than a week ago.',
  'cell-problem.ready-too-far-ahead': 'More than half a year ahead.',
  'cell-problem.use-by-before-ready': 'The last day is before it is ready.',
  'cell-problem.use-by-too-far': 'The last day is more than a year after.',
  'cell-problem.use-by-unknown': 'Its shelf life is not known. Fill in “Baik sampai”.',
  'cell-problem.already-expired': 'Its last day has passed.',

  'refusal.report-changed-meanwhile':
    'Somebody reported or changed it since this sheet was opened. Load it again to see.',
} satisfies Translated<typeof source>
