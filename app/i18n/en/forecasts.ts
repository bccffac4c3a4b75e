import type { forecasts as source } from '#app/i18n/id/forecasts.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const forecasts = {
  'forecast.title': 'Harvest forecast',
  'forecast.of-unit': 'Harvest forecast of {unit}',
  'forecast.all': 'Forecasts and reliability',
  'forecast.all-subtitle':
    'How right the harvest forecasts of each unit were, and how far its promises were kept.',
  'forecast.days': 'Next {days} days',
  'forecast.summary':
    '{count} {count|harvest|harvests} in {days} days, about {kg}. Eight of ten harvests fall between low and high.',
  'forecast.summary-unknown':
    '{count} {count|harvest|harvests} in {days} days; how much cannot be forecast yet.',
  'forecast.none': 'No harvest is forecast for these {days} days: no running cycle falls due.',
  'forecast.to-cycles': 'See the cycles',
  'forecast.caption': 'Harvests to come',
  'forecast.day': 'Day',
  'forecast.food': 'Food',
  'forecast.low': 'Low',
  'forecast.likely': 'Likely',
  'forecast.high': 'High',
  'forecast.said': 'Said by the officer',
  'forecast.why': 'Why',
  'forecast.window': 'may be {from} to {until}',
  'forecast.chart': '{food}: low to high, the dot = likely',

  'forecast-reason.parameters':
    'Cycle of {day}: no history yet, by the general figures of this food{trust}.',
  'forecast-reason.few-cycles':
    'Cycle of {day}: general figures, moved by {finished} {finished|harvest|harvests} of this unit.',
  'forecast-reason.own-history':
    'Cycle of {day}: by the last {finished} {finished|harvest|harvests} of this unit.',
  'forecast-reason.stock': 'Cycle of {day}: from the fish alive and the last sample.',
  'forecast-reason.hens':
    '{alive} hens alive; their age was not written down, so they count as the mean of a laying life.',
  'forecast-reason.hens-aged': '{alive} hens alive, {weeks} weeks old.',
  'forecast-reason.fish': 'About {alive} fish alive, {grams} g each on {on}.',
  'forecast-reason.unknown':
    'Cycle of {day}: no general figures and not yet two weighed harvests, so the amount is unknown.',
  'forecast-reason.failed': '{failed} of them failed, so the low end may be nothing.',
  'forecast-reason.picked': '{kg} harvested already.',
  'forecast-reason.planned': 'Only planned.',
  'forecast-reason.late': 'The day it was expected has gone by.',
  'forecast-reason.report':
    'The officer’s report, read by what came of the officer’s earlier reports.',
  'forecast-reason.report-alone':
    'The officer’s report as it was said: there are not yet nine reports to weigh it by.',
  'forecast-reason.forecast-said': 'Our own forecast: {low} to {high}.',
  'forecast-trust.low': ', low confidence',
  'forecast-trust.medium': ', medium confidence',
  'forecast-trust.high': ', high confidence',

  'forecast-accuracy.title': 'Accuracy',
  'forecast-accuracy.note':
    'For every finished harvest: what this method says seven days before it, from the records of then, beside what was weighed. What is promised: 80 % of harvests between low and high.',
  'forecast-accuracy.caption': 'Accuracy of the forecast',
  'forecast-accuracy.harvests': 'Harvests judged',
  'forecast-accuracy.bias': 'Mean difference',
  'forecast-accuracy.error': 'Mean error',
  'forecast-accuracy.covered': 'Between low and high',
  'forecast-accuracy.too-few': 'not enough history yet',
  'forecast-accuracy.too-much': '{kg} too high',
  'forecast-accuracy.too-little': '{kg} too low',
  'forecast-accuracy.none': 'No cycle is recorded yet.',
  'forecast-accuracy.sum':
    '{covered} of {harvests} harvests in your area fell between low and high; 80 % is promised.',
  'forecast-accuracy.sum-too-few':
    'Not enough history to judge the forecasts by: {harvests} of at least 9 harvests.',
  'forecast-accuracy.unit': 'Unit',

  'forecast-trusted.title': 'Reliability',
  'forecast-trusted.formula':
    'Score = the mean share kept of the last 29 promises. What came on its day counts in full up to what was promised, what came later counts half, what was called off nothing. A plan counts on the low amount plus the score times the distance from low to likely; what comes late also lowers the low amount.',
  'forecast-trusted.score': 'Score {score} of 100, from {promises} promises.',
  'forecast-trusted.detail':
    '{whole} in full, {onTime} on the day, {calledOff} called off; late ones by {late} days on average.',
  'forecast-trusted.too-few':
    'Not enough history yet: {promises} of at least 9 promises. Until then reports count as they are said.',
  'forecast-trusted.caption': 'Reliability of units',
  'forecast-trusted.score-head': 'Score (0–100)',
  'forecast-trusted.promises': 'Promises',
  'forecast-trusted.whole': 'In full',
  'forecast-trusted.on-time': 'On the day',
  'forecast-trusted.called-off': 'Called off',
  'forecast-trusted.late': 'Late (days)',
} satisfies Translated<typeof source>
